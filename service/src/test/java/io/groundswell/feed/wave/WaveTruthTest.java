package io.groundswell.feed.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaveTruthTest {

    @Test
    void eachShapeHasItsOwnVerdictFarFromTheBounds() {
        assertThat(truthOf(WaveShape.FLEETING).persistence()).isLessThan(0.05);
        assertThat(truthOf(WaveShape.FADING).persistence()).isBetween(0.15, 0.25);
        assertThat(truthOf(WaveShape.LASTING).persistence()).isBetween(0.4, 1.0);
        for (WaveShape shape : WaveShape.values()) {
            assertThat(truthOf(shape).verdict()).isEqualTo(shape.name());
        }
    }

    /** At any scale, from a handful of posts to ten times the public record. */
    @ParameterizedTest
    @ValueSource(doubles = {0.0001, 0.001, 0.01, 0.1, 1, 10})
    void thePeakBringsElevenTimesTheUsualNewcomers(double scale) {
        for (WaveShape shape : WaveShape.values()) {
            PlatformTruth truth = WaveTruth.of(WaveSettings.of(1, scale, shape)).platform();

            assertThat(truth.peakFactor()).isEqualTo(11.0);
            assertThat(truth.peakDay().newcomers())
                    .isEqualTo(11 * truth.dayBefore().newcomers());
            assertThat(truth.days()).allMatch(day -> day.newcomers() >= truth.usualNewcomers());
        }
    }

    @Test
    void usersAreThoseOfThePublicRecordWhateverTheScale() {
        PlatformTruth truth =
                WaveTruth.of(WaveSettings.of(1, 1, WaveShape.FADING)).platform();

        assertThat(truth.dayBefore())
                .isEqualTo(new ExpectedDay(Instant.parse("2025-01-12T00:00:00Z"), 3_000, 8_571, 299_985));
        assertThat(truth.firstDay())
                .isEqualTo(new ExpectedDay(Instant.parse("2025-01-13T00:00:00Z"), 3_790, 19_714, 689_990));
        assertThat(truth.peakDay())
                .isEqualTo(new ExpectedDay(Instant.parse("2025-01-14T00:00:00Z"), 33_000, 97_143, 3_400_005));
    }

    private static WaveTruth truthOf(WaveShape shape) {
        return WaveTruth.of(WaveSettings.of(1, 0.02, shape));
    }
}
