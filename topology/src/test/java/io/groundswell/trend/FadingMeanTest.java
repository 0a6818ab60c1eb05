package io.groundswell.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FadingMeanTest {

    @Test
    void theFirstSamplesWeighTheSame() {
        FadingMean mean = FadingMean.ofHalfLife(168);

        assertThat(mean.with(mean.with(mean.with(0, 0, 4), 1, 0), 2, 5)).isCloseTo(3, within(1e-12));
    }

    @Test
    void halfIsForgottenInAHalfLife() {
        FadingMean mean = FadingMean.ofHalfLife(168);

        // 1000 samples: far beyond 1/alpha = 243, so only alpha weighs
        assertThat(mean.withZeros(8, 1000, 168)).isCloseTo(4, within(1e-12));
    }

    @Test
    void zerosInClosedFormAreTheZerosOneByOne() {
        Random random = new Random(20);
        for (int trial = 0; trial < 500; trial++) {
            FadingMean rule = FadingMean.ofHalfLife(1 + random.nextInt(200));
            double mean = random.nextDouble() * 50;
            int samples = 1 + random.nextInt(400);
            int zeros = random.nextInt(800);

            double naive = mean;
            int found = 0;
            for (int i = 0; i < zeros; i++) {
                found += naive > 3 ? 1 : 0;
                naive = rule.with(naive, samples + i, 0);
            }

            assertThat(rule.withZeros(mean, samples, zeros))
                    .as("trial %d of seed 20", trial)
                    .isCloseTo(naive, within(1e-9 * (1 + naive)));
            assertThat(rule.zerosFindingMeanAbove(3, mean, samples, zeros))
                    .as("zeros that find the mean above 3 in trial %d of seed 20", trial)
                    .isEqualTo(found);
        }
    }

    @Test
    void aRepeatedSampleInClosedFormIsTheSampleAgainAndAgain() {
        FadingMean rule = FadingMean.ofHalfLife(24);
        double naive = 7;
        for (int i = 0; i < 90; i++) {
            naive = rule.with(naive, 5 + i, 0.8);
        }

        assertThat(rule.withRepeated(7, 5, 0.8, 90)).isCloseTo(naive, within(1e-12));
    }
}
