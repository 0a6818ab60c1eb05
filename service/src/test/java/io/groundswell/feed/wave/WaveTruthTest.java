package io.groundswell.feed.wave;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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

    private static WaveTruth truthOf(WaveShape shape) {
        return WaveTruth.of(WaveSettings.of(1, 0.02, shape));
    }
}
