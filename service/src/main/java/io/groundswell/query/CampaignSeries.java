package io.groundswell.query;

import io.groundswell.query.TagSeries.Absent;
import io.groundswell.welcome.CohortCounts;
import io.groundswell.welcome.Granularity;
import io.groundswell.welcome.Measure;
import io.groundswell.welcome.Sums;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A campaign over time, as it may be told.
 *
 * @param campaign its id
 * @param step the buckets' length: {@code minute}, {@code hour} or {@code day}
 * @param from the first bucket's start
 * @param to the end, exclusive
 * @param rows one per known bucket, ascending; the last may still be filling
 * @param absent the parts of {@code [from, to)} of which nothing is known
 */
public record CampaignSeries(
        String campaign, String step, Instant from, Instant to, List<Row> rows, List<Absent> absent) {

    /**
     * A bucket. Nothing is told of it if one to four people were active.
     *
     * @param start its first instant
     * @param posts campaign posts written in it; null if withheld, as all that follow are
     * @param newcomersArrived whose first campaign post was written in it
     * @param newcomersActive who were active in it
     * @param withheld why something is not told, or null
     */
    public record Row(
            Instant start,
            @Nullable Long posts,
            @Nullable Long newcomersArrived,
            @Nullable Long hostsArrived,
            @Nullable Long unknownArrived,
            @Nullable Long newcomersActive,
            @Nullable Long hostsActive,
            @Nullable Long unknownActive,
            @Nullable String withheld) {}

    /**
     * The rows of a range that is known.
     *
     * @param fromMinute the first bucket's start
     * @param toMinute the end, exclusive
     */
    static List<Row> rows(Sums sums, Granularity step, int fromMinute, int toMinute) {
        Map<Integer, Map<String, Long>> posts = step.totals(sums, Measure.POSTS, fromMinute, toMinute);
        Map<Integer, Map<String, Long>> arrivals = step.totals(sums, Measure.ARRIVALS, fromMinute, toMinute);
        Map<Integer, Map<String, Long>> active = sums.buckets(activeBy(step));
        List<Row> rows = new ArrayList<>();
        for (int bucket = step.bucketOf(fromMinute); bucket * step.minutes() < toMinute; bucket++) {
            rows.add(row(
                    Instant.ofEpochMilli(bucket * step.ms()),
                    posts.getOrDefault(bucket, Map.of()).getOrDefault("", 0L),
                    CohortCounts.of(arrivals.getOrDefault(bucket, Map.of())),
                    CohortCounts.of(active.getOrDefault(bucket, Map.of()))));
        }
        return rows;
    }

    private static Row row(Instant start, long posts, CohortCounts arrivals, CohortCounts active) {
        CohortPeople arrived = CohortPeople.of(arrivals);
        CohortPeople stirred = CohortPeople.of(active);
        boolean some = arrived.withheld() != null || stirred.withheld() != null;
        return new Row(
                start,
                Withholding.told(posts, active.total()),
                arrived.newcomers(),
                arrived.hosts(),
                arrived.unknown(),
                stirred.newcomers(),
                stirred.hosts(),
                stirred.unknown(),
                some ? Withholding.WITHHELD : null);
    }

    private static Measure activeBy(Granularity step) {
        return switch (step) {
            case MINUTE -> Measure.ACTIVE_BY_MINUTE;
            case HOUR -> Measure.ACTIVE_BY_HOUR;
            case DAY -> Measure.ACTIVE_BY_DAY;
        };
    }
}
