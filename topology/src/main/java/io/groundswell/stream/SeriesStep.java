package io.groundswell.stream;

import io.groundswell.trend.TimeBuckets;

/** The lengths of a series' buckets. */
public enum SeriesStep {
    MINUTE("1m", 1),
    HOUR("1h", TimeBuckets.MINUTES_PER_HOUR),
    DAY("1d", TimeBuckets.MINUTES_PER_DAY);

    private final String label;
    private final int minutes;

    SeriesStep(String label, int minutes) {
        this.label = label;
        this.minutes = minutes;
    }

    /** How the step is written in a query: {@code 1m}, {@code 1h}, {@code 1d}. */
    public String label() {
        return label;
    }

    public int minutes() {
        return minutes;
    }
}
