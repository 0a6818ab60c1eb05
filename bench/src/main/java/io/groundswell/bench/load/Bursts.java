package io.groundswell.bench.load;

/**
 * Tags that are used for an hour and hardly before or after: {@value #AT_ONCE} of them begin every {@value #EVERY_MS} ms,
 * and each such step halves the uses of those that began before it. Which ones follows from the seed and the time.
 */
final class Bursts {
    static final long EVERY_MS = 10 * 60_000;
    static final int AT_ONCE = 8;

    /** The share of tag uses that belong to bursts. */
    static final double SHARE = 0.04;

    /** Tags more frequent than this one are in use all the time. */
    private static final int FIRST_RANK = 50;

    private final long seed;
    private final int tags;

    Bursts(long seed, int tags) {
        this.seed = seed;
        this.tags = tags;
    }

    /** The rank of a tag that bursts at a time. */
    int draw(Draws draws, long timeMs) {
        int age = Long.numberOfTrailingZeros(draws.bits() | (1L << 6));
        long burst = (timeMs / EVERY_MS - age) * AT_ONCE + draws.below(AT_ONCE);
        return FIRST_RANK + (int) Long.remainderUnsigned(Draws.mix(seed ^ Draws.mix(burst)), tags - FIRST_RANK);
    }
}
