package io.groundswell.welcome;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Newcomers who were active on the n-th day after the day of their arrival, of those for whom that day is over: day of arrival d
 * with {@code 1440·(d + n + 1) ≤ e}. Whoever has not had the chance yet is not counted as gone. Days are UTC's.
 *
 * @param overall by n, all of {@link #DAYS}; a share of none where nobody's n-th day is over
 * @param byArrivalDay by day of arrival (since 1970) with newcomers, then by those n whose day is over
 */
public record Retention(SortedMap<Integer, Share> overall, SortedMap<Integer, SortedMap<Integer, Share>> byArrivalDay) {
    /** The n of which it is told. */
    public static final List<Integer> DAYS = List.of(1, 3, 7, 14);

    public Retention {
        overall = Collections.unmodifiableSortedMap(overall);
        byArrivalDay = Collections.unmodifiableSortedMap(byArrivalDay);
    }

    /** As of a moment; O(minutes with arrivals). */
    public static Retention of(Sums sums, Maturity maturity) {
        NavigableMap<Integer, Long> newcomers = new TreeMap<>();
        Granularity.DAY
                .totals(sums, Measure.ARRIVALS, Integer.MIN_VALUE, maturity.endMinute())
                .forEach((day, cohorts) -> newcomers.put(day, cohorts.getOrDefault(Cohort.NEWCOMER.name(), 0L)));
        SortedMap<Integer, Share> overall = new TreeMap<>();
        SortedMap<Integer, SortedMap<Integer, Share>> byArrivalDay = new TreeMap<>();
        for (int n : DAYS) {
            overall.put(n, new Share(0, 0));
            newcomers.headMap(maturity.daysOver() - n, false).forEach((day, came) -> {
                if (came > 0) {
                    Share returned = new Share(sums.get(Measure.RETURNED, day, String.valueOf(n)), came);
                    overall.merge(n, returned, Share::plus);
                    byArrivalDay
                            .computeIfAbsent(day, arrival -> new TreeMap<>())
                            .put(n, returned);
                }
            });
        }
        return new Retention(overall, byArrivalDay);
    }
}
