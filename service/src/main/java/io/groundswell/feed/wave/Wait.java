package io.groundswell.feed.wave;

import java.util.OptionalLong;
import java.util.SplittableRandom;

/** How long the welcomed wait: log-logistic, so that a few wait for hours, and cut at twenty hours. */
final class Wait {

    static final long LONGEST_MS = 20 * 3_600_000L;
    private static final double LEAST_MS = 5_000;

    private final double medianMs;

    Wait(int medianMinutes) {
        medianMs = medianMinutes * 60_000.0;
    }

    long drawMs(SplittableRandom random) {
        return atMs(random.nextDouble());
    }

    /** The time within which a share of all newcomers is welcomed if so many are at all; empty: that never happens. */
    OptionalLong withinMs(double share, double welcomed) {
        return share < welcomed ? OptionalLong.of(atMs(share / welcomed)) : OptionalLong.empty();
    }

    /** The quantile of the cut distribution. */
    private long atMs(double share) {
        double uncut = share * LONGEST_MS / (LONGEST_MS + medianMs);
        return (long) Math.max(LEAST_MS, medianMs * uncut / (1 - uncut));
    }
}
