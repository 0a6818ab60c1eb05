package io.groundswell.trend;

/**
 * Which of the last slides held a condition: bit 0 is the newest. A value; O(1).
 *
 * @param bits the last 32 slides
 */
record RecentHits(int bits) {

    static final RecentHits NONE = new RecentHits(0);

    RecentHits next(boolean hit) {
        return new RecentHits(bits << 1 | (hit ? 1 : 0));
    }

    /** Whether the condition held in at least {@code hits} of the last {@code slides} slides, of 1 to 32. */
    boolean atLeast(int hits, int slides) {
        return Integer.bitCount(bits & -1 >>> (Integer.SIZE - slides)) >= hits;
    }
}
