package io.groundswell.welcome;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How long newcomers waited for the first answer of a host. Only those count in whose hour of arrival h everybody's 24 hours have
 * passed, {@code 60·(h + 1) + 1440 ≤ e}, and the unanswered among them count as over 24 hours: without either rule whoever came
 * lately would make it look short.
 *
 * @param newcomers n: those who count
 * @param p50 half of them waited no longer; empty if n is 0
 * @param p90 nine of ten waited no longer; empty if n is 0
 */
public record FirstWelcome(long newcomers, Optional<Wait> p50, Optional<Wait> p90) {

    /** As of a moment; O(minutes with arrivals). */
    public static FirstWelcome of(Sums sums, Maturity maturity) {
        int endHour = maturity.hoursOlderThan(Granularity.DAY.minutes());
        int endMinute = endHour * Granularity.HOUR.minutes();
        long newcomers = sums.total(Measure.ARRIVALS, Integer.MIN_VALUE, endMinute, Cohort.NEWCOMER.name());
        NavigableMap<Integer, Long> waits = new TreeMap<>(); // as numbers: by their labels 10 would go before 9
        sums.totals(Measure.WAITED, Integer.MIN_VALUE, endHour)
                .forEach((bucket, people) -> waits.put(Integer.valueOf(bucket), people));
        return new FirstWelcome(newcomers, quantile(50, newcomers, waits), quantile(90, newcomers, waits));
    }

    /** The bucket that holds the {@code ⌈percent·n ÷ 100⌉}-th wait. */
    private static Optional<Wait> quantile(int percent, long newcomers, NavigableMap<Integer, Long> waits) {
        if (newcomers == 0) {
            return Optional.empty();
        }
        long ahead = (percent * newcomers + 99) / 100;
        for (var wait : waits.entrySet()) {
            ahead -= wait.getValue();
            if (ahead <= 0) {
                return Optional.of(Wait.ofBucket(wait.getKey()));
            }
        }
        return Optional.of(Wait.OVER_A_DAY);
    }
}
