package io.groundswell.backtest.series;

import io.groundswell.trend.TimeBuckets;
import java.util.BitSet;

/**
 * Counts in steps of equal length, one after the other. A step that the file does not tell is known as missing: it goes to the
 * detectors as zero, and no alarm is looked for in it. Immutable.
 */
public final class Series {

    private final String name;
    private final int stepMinutes;
    private final long startMs;
    private final int[] counts;
    private final BitSet told;

    /** @param told the steps that the file tells */
    Series(String name, int stepMinutes, long startMs, int[] counts, BitSet told) {
        this.name = name;
        this.stepMinutes = stepMinutes;
        this.startMs = startMs;
        this.counts = counts.clone();
        this.told = (BitSet) told.clone();
    }

    /** The file's name without {@code .csv}. */
    public String name() {
        return name;
    }

    int stepMinutes() {
        return stepMinutes;
    }

    long startMs() {
        return startMs;
    }

    int steps() {
        return counts.length;
    }

    int count(int step) {
        return counts[step];
    }

    boolean isTold(int step) {
        return told.get(step);
    }

    /** How many steps the file does not tell. */
    public int missing() {
        return counts.length - told.cardinality();
    }

    /** The start of a step. */
    long startOf(int step) {
        return startMs + step * (stepMinutes * TimeBuckets.MS_PER_MINUTE);
    }
}
