package io.groundswell.bench.load;

/**
 * Random numbers of one post: SplitMix64 (Steele, Lea, Flood 2014), begun anew from the seed and the post's number, so
 * that any post can be made without those before it. Not thread-safe.
 */
final class Draws {
    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;
    private static final double UNIT = 0x1.0p-53;

    private final long seed;
    private long state;

    Draws(long seed) {
        this.seed = mix(seed + GOLDEN);
    }

    /** Begins the numbers of one post for one purpose. */
    void begin(long number, Purpose purpose) {
        state = mix(seed ^ mix(number * GOLDEN + purpose.ordinal()));
    }

    long bits() {
        state += GOLDEN;
        return mix(state);
    }

    /** Uniform in [0, 1). */
    double unit() {
        return (bits() >>> 11) * UNIT;
    }

    /** Uniform in [0, bound). */
    int below(int bound) {
        return (int) (((bits() >>> 32) * bound) >>> 32);
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** Spreads the bits of a number over all 64; one to one. */
    static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ (mixed >>> 31);
    }
}
