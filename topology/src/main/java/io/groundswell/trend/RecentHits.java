package io.groundswell.trend;

/** Which of the last 32 slides held a condition. O(1); not thread-safe. */
final class RecentHits {
    private int bits; // bit 0 is the newest

    /** Of no slide yet. */
    RecentHits() {
        this(0);
    }

    /** As {@link #bits} told. */
    RecentHits(int bits) {
        this.bits = bits;
    }

    /** Goes on by a slide. */
    void add(boolean hit) {
        bits = bits << 1 | (hit ? 1 : 0);
    }

    /** Whether the condition held in at least {@code hits} of the last {@code slides} slides, of 1 to 32. */
    boolean atLeast(int hits, int slides) {
        return Integer.bitCount(bits & -1 >>> (Integer.SIZE - slides)) >= hits;
    }

    /** What {@link #RecentHits(int)} takes. */
    int bits() {
        return bits;
    }
}
