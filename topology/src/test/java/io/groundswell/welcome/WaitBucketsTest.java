package io.groundswell.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WaitBucketsTest {
    private static final int LAST = WaitBuckets.of(Long.MAX_VALUE >> 1);

    @Test
    void bucketsAbutFromZeroOn() {
        assertThat(WaitBuckets.lowMs(0)).isZero();
        for (int bucket = 0; bucket < LAST; bucket++) {
            assertThat(WaitBuckets.highMs(bucket)).isEqualTo(WaitBuckets.lowMs(bucket + 1));
            assertThat(WaitBuckets.highMs(bucket)).isGreaterThan(WaitBuckets.lowMs(bucket));
        }
    }

    @Test
    void theEdgesOfABucketLieInIt() {
        for (int bucket = 0; bucket <= LAST; bucket++) {
            assertThat(WaitBuckets.of(WaitBuckets.lowMs(bucket))).isEqualTo(bucket);
            assertThat(WaitBuckets.of(WaitBuckets.highMs(bucket) - 1)).isEqualTo(bucket);
        }
    }

    @Test
    void everyWaitLiesInItsBucketWhichIsAnEighthWideAtMost() {
        long seed = 20250114;
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            long wait = random.nextLong() >>> (2 + random.nextInt(61));
            int bucket = WaitBuckets.of(wait);
            long low = WaitBuckets.lowMs(bucket);
            long high = WaitBuckets.highMs(bucket);
            assertThat(wait).as("seed %d, wait %d", seed, wait).isBetween(low, high - 1);
            assertThat(high - low).as("seed %d, wait %d", seed, wait).isLessThanOrEqualTo(Math.max(1, low / 8));
        }
    }
}
