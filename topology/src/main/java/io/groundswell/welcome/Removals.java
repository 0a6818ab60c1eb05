package io.groundswell.welcome;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Campaign posts that counted and were removed, in some hours.
 *
 * @param byReason by the reason that the removal gave
 */
public record Removals(SortedMap<String, Removed> byReason) {

    public Removals {
        byReason = Collections.unmodifiableSortedMap(byReason);
    }

    /**
     * For one reason.
     *
     * @param peopleAtLeast how many lost posts in the hour in which most did: over several hours there may have been more, as nobody
     *     is followed from hour to hour
     */
    public record Removed(long posts, long peopleAtLeast) {}

    /** In the hours of {@code [from, to)}, since 1970. O(hours with removals). */
    public static Removals of(Sums sums, int fromHour, int toHour) {
        SortedMap<String, Removed> byReason = new TreeMap<>();
        sums.totals(Measure.REMOVED, fromHour, toHour)
                .forEach((reason, posts) ->
                        byReason.put(reason, new Removed(posts, mostPeople(sums, fromHour, toHour, reason))));
        return new Removals(byReason);
    }

    /** For whatever reason. */
    public long posts() {
        return byReason.values().stream().mapToLong(Removed::posts).sum();
    }

    private static long mostPeople(Sums sums, int fromHour, int toHour, String reason) {
        return sums.buckets(Measure.PEOPLE_REMOVED).subMap(fromHour, true, toHour, false).values().stream()
                .mapToLong(reasons -> reasons.getOrDefault(reason, 0L))
                .max()
                .orElse(0);
    }
}
