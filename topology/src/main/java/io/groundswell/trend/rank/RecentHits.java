package io.groundswell.trend.rank;

/**
 * Which of the last 32 slides held a condition: an int, bit 0 the newest, 0 of no slide yet. An object would be one more to be
 * fetched for every track and slide. O(1).
 */
final class RecentHits {
    private RecentHits() {}

    /** Goes on by a slide. */
    static int and(int hits, boolean hit) {
        return hits << 1 | (hit ? 1 : 0);
    }

    /** Whether the condition held in at least {@code least} of the last {@code slides} slides, of 1 to 32. */
    static boolean atLeast(int least, int slides, int hits) {
        return Integer.bitCount(hits & -1 >>> (Integer.SIZE - slides)) >= least;
    }
}
