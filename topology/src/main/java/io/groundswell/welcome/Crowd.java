package io.groundswell.welcome;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many people there were in some hours, at the least: people are counted by the hour, and nobody is followed from one to
 * the next, but whoever arrives does so once.
 */
public final class Crowd {
    private final NavigableMap<Integer, CohortBucket> hours = new TreeMap<>();
    private final Writers writers;

    /** @param hours all that hold anything */
    public Crowd(Iterable<CohortBucket> hours, Writers writers) {
        hours.forEach(hour -> this.hours.put(hour.bucket(), hour));
        this.writers = writers;
    }

    /** Whether so many posts, of the hours in {@code [from, to)}, may be by few. */
    public boolean few(int fromHour, int toHour, long posts) {
        return posts > 0 && Discretion.withholds(Math.max(1, atLeast(fromHour, toHour, posts)));
    }

    private long atLeast(int fromHour, int toHour, long posts) {
        Map<Integer, CohortBucket> then = hours.subMap(fromHour, true, toHour, false);
        long arrived = then.values().stream()
                .mapToLong(hour -> hour.arrivals().total())
                .sum();
        long mostActive = then.values().stream()
                .mapToLong(hour -> hour.active().total())
                .max()
                .orElse(0);
        return Math.max(writers.atLeastOf(posts), Math.max(arrived, mostActive));
    }
}
