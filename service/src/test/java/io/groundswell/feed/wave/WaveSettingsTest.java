package io.groundswell.feed.wave;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WaveSettingsTest {
    private static final Instant START = Instant.parse("2025-01-12T00:00:00Z");

    @Test
    void noPeopleOrTooManyAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WaveSettings.of(1, 0, WaveShape.FADING))
                .withMessageStartingWith("scale is 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WaveSettings.of(1, 10.1, WaveShape.FADING))
                .withMessageStartingWith("scale is 10.1");
    }

    @Test
    void aStartThatIsNoMidnightIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WaveSettings(1, 1, START.plusSeconds(1), WaveShape.FADING, 22))
                .withMessageStartingWith("start is 2025-01-12T00:00:01Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WaveSettings(1, 1, Instant.parse("1970-01-02T00:00:00Z"), WaveShape.FADING, 22))
                .withMessageStartingWith("start is 1970-01-02T00:00:00Z");
    }

    @Test
    void aWaveTooShortForAVerdictIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WaveSettings(1, 1, START, WaveShape.FADING, 15))
                .withMessageStartingWith("days is 15");
    }
}
