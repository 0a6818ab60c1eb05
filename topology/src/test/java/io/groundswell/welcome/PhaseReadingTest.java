package io.groundswell.welcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PhaseReadingTest {
    @Test
    void withoutPostsNothingGrows() {
        assertThat(new PhaseReading(0, 0, 0, 0, 0).growth()).isZero();
        assertThat(new PhaseReading(0, 0, 0, 0, 0).z()).isZero();
    }

    @Test
    void growthAndSurpriseHaveTheirSign() {
        assertThat(new PhaseReading(0, 4, 9, 0, 0).growth()).isCloseTo(-Math.log(2), within(1e-12));
        assertThat(new PhaseReading(0, 4, 11, 0, 0).z()).isEqualTo(-7.0 / 4);
    }

    @Test
    void aSurgeMustMoreThanDouble() {
        assertThat(new PhaseReading(0, 2001, 1000, 0, 0).surges()).isFalse();
        assertThat(new PhaseReading(0, 2002, 1000, 0, 0).surges()).isTrue();
    }

    @Test
    void threeTenthsAreEnoughAndAFiftiethIsNotSilence() {
        assertThat(new PhaseReading(0, 30, 0, 100, 0).isLow()).isFalse();
        assertThat(new PhaseReading(0, 29, 0, 100, 0).isLow()).isTrue();
        assertThat(new PhaseReading(0, 2, 0, 100, 0).isSilent()).isFalse();
        assertThat(new PhaseReading(0, 1, 0, 100, 0).isSilent()).isTrue();
        assertThat(new PhaseReading(72, 0, 0, 1, 0).isLongAfterPeak()).isFalse();
        assertThat(new PhaseReading(73, 0, 0, 1, 0).isLongAfterPeak()).isTrue();
    }
}
