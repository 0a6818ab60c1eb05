package io.groundswell.welcome;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How many stayed of those who were there at the peak: the mean of the daily active campaign authors, of all cohorts, on the days 8
 * to 14 after the peak day, by those on the peak day.
 *
 * @param peakDay since 1970; the first of the days with the most active campaign authors, among days that are over
 * @param peakPeople n, how many were active on it; at least 1
 * @param laterPeople how many were active on each of the days 8 to 14 after it, added up; empty until the 14th is over, and for
 *     good if the campaign ended before
 */
public record Persistence(int peakDay, long peakPeople, OptionalLong laterPeople) {
    /** The last day that is looked at, counted from the peak day. */
    public static final int LAST_DAY = 14;

    private static final int FIRST_DAY = 8;
    private static final int DAYS = LAST_DAY - FIRST_DAY + 1;

    /** As of a moment; empty until a day with activity is over. O(days with activity). */
    public static Optional<Persistence> of(Sums sums, Maturity maturity) {
        NavigableMap<Integer, Map<String, Long>> days =
                sums.buckets(Measure.ACTIVE_BY_DAY).headMap(maturity.daysOver(), false);
        int peakDay = 0;
        long most = 0;
        for (var day : days.entrySet()) {
            long people = people(day.getValue());
            if (people > most) {
                peakDay = day.getKey();
                most = people;
            }
        }
        return most == 0
                ? Optional.empty()
                : Optional.of(new Persistence(peakDay, most, later(days, peakDay, maturity.daysOver())));
    }

    /** At least 0; over 1 it cannot be. Empty while it is not known. */
    public OptionalDouble value() {
        return laterPeople.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) laterPeople.getAsLong() / (DAYS * peakPeople));
    }

    /** The mean of the days 8 to 14. Empty while it is not known. */
    public OptionalDouble laterMean() {
        return laterPeople.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) laterPeople.getAsLong() / DAYS);
    }

    /** What is to be said of it, in whole numbers, so that no rounding decides. Empty while it is not known. */
    public Optional<Verdict> verdict() {
        if (laterPeople.isEmpty()) {
            return Optional.empty();
        }
        long later = 10 * laterPeople.getAsLong();
        long peak = DAYS * peakPeople;
        return Optional.of(later < peak ? Verdict.FLEETING : later <= 3 * peak ? Verdict.FADING : Verdict.LASTING);
    }

    private static OptionalLong later(NavigableMap<Integer, Map<String, Long>> days, int peakDay, int daysOver) {
        if (peakDay + LAST_DAY >= daysOver) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(days.subMap(peakDay + FIRST_DAY, true, peakDay + LAST_DAY, true).values().stream()
                .mapToLong(Persistence::people)
                .sum());
    }

    private static long people(Map<String, Long> cohorts) {
        return cohorts.values().stream().mapToLong(Long::longValue).sum();
    }
}
