package io.groundswell.stream.tally;

import io.groundswell.trend.TimeBuckets;

/** The lengths of a series' buckets. */
public enum SeriesStep {
    MINUTE("1m", 'm', 1),
    HOUR("1h", 'h', TimeBuckets.MINUTES_PER_HOUR),
    DAY("1d", 'd', TimeBuckets.MINUTES_PER_DAY);

    private final String label;
    private final char code;
    private final int minutes;

    SeriesStep(String label, char code, int minutes) {
        this.label = label;
        this.code = code;
        this.minutes = minutes;
    }

    /** How the step is written in a query: {@code 1m}, {@code 1h}, {@code 1d}. */
    public String label() {
        return label;
    }

    /** How the step stands in a store's key; never to change. */
    byte code() {
        return (byte) code;
    }

    public int minutes() {
        return minutes;
    }
}
