package io.groundswell.welcome;

/**
 * Buckets of waiting times, each an eighth of a power of two wide: a quantile is known to within an eighth of itself. A bucket
 * holds the half-open interval {@code [lowMs, highMs)} of milliseconds; below 16 ms each has its own.
 */
public final class WaitBuckets {
    private static final int EXACT = 16;
    private static final int SUB_BITS = 3;

    private WaitBuckets() {}

    /** The bucket of a waiting time, at least 0. */
    public static int of(long waitMs) {
        if (waitMs < EXACT) {
            return (int) waitMs;
        }
        int exponent = Long.SIZE - 1 - Long.numberOfLeadingZeros(waitMs);
        int sub = (int) (waitMs >>> (exponent - SUB_BITS)) & 7;
        return EXACT + ((exponent - 4) << SUB_BITS) + sub;
    }

    /** The least waiting time of a bucket. */
    public static long lowMs(int bucket) {
        if (bucket < EXACT) {
            return bucket;
        }
        int exponent = ((bucket - EXACT) >>> SUB_BITS) + 4;
        return (8L + ((bucket - EXACT) & 7)) << (exponent - SUB_BITS);
    }

    /** The end of a bucket, exclusive. */
    public static long highMs(int bucket) {
        return lowMs(bucket + 1);
    }
}
