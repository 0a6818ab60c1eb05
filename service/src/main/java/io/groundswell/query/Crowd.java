package io.groundswell.query;

import io.groundswell.welcome.Granularity;
import io.groundswell.welcome.Measure;
import io.groundswell.welcome.Sums;
import java.util.Map;

/**
 * How many people there were in some hours, at the least: people are counted by the hour, and nobody is followed from one to
 * the next, but whoever arrives does so once.
 */
final class Crowd {
    private final Sums sums;
    private final Discretion discretion;

    Crowd(Sums sums, Discretion discretion) {
        this.sums = sums;
        this.discretion = discretion;
    }

    /** Whether so many posts, of the hours in {@code [from, to)}, may be by few. */
    boolean few(int fromHour, int toHour, long posts) {
        return posts > 0 && Discretion.few(Math.max(1, atLeast(fromHour, toHour, posts)));
    }

    private long atLeast(int fromHour, int toHour, long posts) {
        int minutes = Granularity.HOUR.minutes();
        long arrived = sums.totals(Measure.ARRIVALS, fromHour * minutes, toHour * minutes).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        long mostActive = sums.buckets(Measure.ACTIVE_BY_HOUR).subMap(fromHour, true, toHour, false).values().stream()
                .mapToLong(Crowd::people)
                .max()
                .orElse(0);
        return Math.max(discretion.writersOf(posts), Math.max(arrived, mostActive));
    }

    static long people(Map<String, Long> byCohort) {
        return byCohort.values().stream().mapToLong(Long::longValue).sum();
    }
}
