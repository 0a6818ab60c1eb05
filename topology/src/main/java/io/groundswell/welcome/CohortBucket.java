package io.groundswell.welcome;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;

/**
 * What the cohorts did in a minute, an hour or a day.
 *
 * @param bucket the minute, hour or day, since 1970
 * @param posts campaign posts, by their authors' cohort
 * @param arrivals campaign authors who wrote their first campaign post in it
 * @param active campaign authors who wrote a campaign post or an answer in it
 */
public record CohortBucket(int bucket, CohortCounts posts, CohortCounts arrivals, CohortCounts active) {

    /**
     * The buckets of a time in their order. Those without anything are left out: that there was nothing is known of them.
     * O(minutes with sums).
     *
     * @param from the first bucket
     * @param to the end, exclusive
     */
    public static List<CohortBucket> series(Sums sums, Granularity granularity, int from, int to) {
        int fromMinute = from * granularity.minutes();
        int toMinute = to * granularity.minutes();
        var posts = granularity.totals(sums, Measure.POSTS_BY_COHORT, fromMinute, toMinute);
        var arrivals = granularity.totals(sums, Measure.ARRIVALS, fromMinute, toMinute);
        var active = sums.buckets(activeBy(granularity)).subMap(from, true, to, false);
        TreeSet<Integer> buckets = new TreeSet<>(posts.keySet());
        buckets.addAll(arrivals.keySet());
        buckets.addAll(active.keySet());
        return buckets.stream()
                .map(bucket -> new CohortBucket(bucket, at(bucket, posts), at(bucket, arrivals), at(bucket, active)))
                .toList();
    }

    private static Measure activeBy(Granularity granularity) {
        return switch (granularity) {
            case MINUTE -> Measure.ACTIVE_BY_MINUTE;
            case HOUR -> Measure.ACTIVE_BY_HOUR;
            case DAY -> Measure.ACTIVE_BY_DAY;
        };
    }

    private static CohortCounts at(int bucket, NavigableMap<Integer, Map<String, Long>> counted) {
        return CohortCounts.of(counted.getOrDefault(bucket, Map.of()));
    }
}
