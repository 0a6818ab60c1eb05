package io.groundswell.welcome;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How wide the buckets of time are, which are numbered since 1970-01-01T00:00Z: the bucket {@code n} of length {@code L} is the
 * half-open interval {@code [n·L, (n + 1)·L)}.
 */
public enum Granularity {
    MINUTE(1),
    HOUR(60),
    DAY(24 * 60);

    private static final long MS_PER_MINUTE = 60_000;

    private final int minutes;

    Granularity(int minutes) {
        this.minutes = minutes;
    }

    /** The length of a bucket. */
    public int minutes() {
        return minutes;
    }

    /** The length of a bucket. */
    public long ms() {
        return minutes * MS_PER_MINUTE;
    }

    /** The bucket that holds a minute. */
    public int bucketOf(int minute) {
        return Math.floorDiv(minute, minutes);
    }

    /** The bucket that holds an instant. */
    public int bucketOfMs(long epochMs) {
        return Math.toIntExact(Math.floorDiv(epochMs, ms()));
    }

    /**
     * What is summed up by minute, by the buckets that hold the minutes; those without sums are left out. O(minutes with sums).
     *
     * @param byMinute a measure whose buckets are minutes
     * @param fromMinute the first minute that is asked for
     * @param toMinute the end, exclusive
     */
    public NavigableMap<Integer, Map<String, Long>> totals(Sums sums, Measure byMinute, int fromMinute, int toMinute) {
        NavigableMap<Integer, Map<String, Long>> totals = new TreeMap<>();
        sums.buckets(byMinute).subMap(fromMinute, true, toMinute, false).forEach((minute, labels) -> {
            Map<String, Long> total = totals.computeIfAbsent(bucketOf(minute), bucket -> new TreeMap<>());
            labels.forEach((label, sum) -> total.merge(label, sum, Long::sum));
        });
        return totals;
    }
}
