package io.groundswell.backtest.series;

/** A stretch of time in which something happened, by hand; both ends belong to it. */
record LabelledWindow(long fromMs, long toMs) {

    LabelledWindow {
        if (toMs < fromMs) {
            throw new IllegalArgumentException(
                    "a window ends at " + NabTime.format(toMs) + ", before it begins at " + NabTime.format(fromMs));
        }
    }

    boolean holds(long timeMs) {
        return fromMs <= timeMs && timeMs <= toMs;
    }

    /** Whether it shares a moment with {@code [startMs, endMs)}. */
    boolean touches(long startMs, long endMs) {
        return fromMs < endMs && toMs >= startMs;
    }
}
