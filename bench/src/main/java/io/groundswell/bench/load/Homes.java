package io.groundswell.bench.load;

import org.jspecify.annotations.Nullable;

/** Where the authors of a load live: each in one region at most, whatever they write. */
final class Homes {
    private static final double REGION_KNOWN = 0.8;

    private Homes() {}

    /** Of an author of a given language. */
    static byte @Nullable [] region(Draws draws, int author, Tongue tongue) {
        draws.begin(author, Purpose.HOME);
        return drawRegion(draws, tongue);
    }

    /** Of an author whose numbers have begun. */
    static byte @Nullable [] drawRegion(Draws draws, Tongue tongue) {
        return draws.chance(REGION_KNOWN) ? tongue.region(draws) : null;
    }
}
