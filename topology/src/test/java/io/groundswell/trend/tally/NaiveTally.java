package io.groundswell.trend.tally;

import io.groundswell.trend.Baseline;
import io.groundswell.trend.Expectation;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.TimeBuckets;
import io.groundswell.trend.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a tally says, recounted for each question from the list of all mentions that count. */
final class NaiveTally {
    static final List<String> SCOPES = List.of("global", "lang:en", "lang:zh", "region:US", "region:CN");

    private final List<Mention> counted = new ArrayList<>();
    private final TallyPolicy policy;
    private int firstOpenHour = Integer.MIN_VALUE;
    private int firstOpenDay = Integer.MIN_VALUE;

    NaiveTally(TallyPolicy policy) {
        this.policy = policy;
    }

    boolean add(Mention mention) {
        return isOpen(mention) && counted.add(mention);
    }

    boolean remove(Mention mention) {
        return isOpen(mention) && counted.remove(mention);
    }

    void close(int endMinute) {
        firstOpenHour = Math.max(firstOpenHour, policy.firstOpenHour(endMinute));
        firstOpenDay = Math.max(firstOpenDay, policy.firstOpenDay(endMinute));
    }

    boolean isOpen(Mention mention) {
        return TimeBuckets.hourOf(mention.minute()) >= firstOpenHour;
    }

    int firstOpenDay() {
        return firstOpenDay;
    }

    List<Mention> counted() {
        return counted;
    }

    int people(String tag, String scope, int from, int to) {
        return (int) of(tag, scope)
                .filter(mention -> mention.minute() >= from && mention.minute() < to)
                .mapToLong(Mention::author)
                .distinct()
                .count();
    }

    List<SeriesPoint> series(String tag, String scope, int bucketMinutes) {
        int from = firstOpenDay * TimeBuckets.MINUTES_PER_DAY;
        return rows(tag, scope, bucketMinutes, bucket -> bucket * bucketMinutes >= from);
    }

    /** All sealed rows of a step, as {@link RecordedHistory} words them. */
    Map<String, String> sealed(Stream<String> tags, int bucketMinutes, int firstOpenBucket) {
        Map<String, String> sealed = new TreeMap<>();
        tags.forEach(tag -> SCOPES.forEach(scope -> rows(tag, scope, bucketMinutes, bucket -> bucket < firstOpenBucket)
                .forEach(row -> sealed.put(
                        tag + " " + scope + " " + row.startMinute() / bucketMinutes,
                        row.posts() + "/" + row.people()))));
        return sealed;
    }

    int firstOpenHour() {
        return firstOpenHour;
    }

    /** Forms within the horizon, most people first. */
    Map<String, Integer> forms(String tag) {
        Map<String, TreeSet<Long>> writers = new TreeMap<>();
        of(tag, "global")
                .filter(mention -> TimeBuckets.dayOf(mention.minute()) >= firstOpenDay)
                .forEach(mention -> writers.computeIfAbsent(mention.form(), form -> new TreeSet<>())
                        .add(mention.author()));
        Map<String, Integer> people = new TreeMap<>();
        writers.forEach((form, authors) -> people.put(form, authors.size()));
        return people;
    }

    /** The past folded hour by hour from the first one that still holds a mention. */
    Expectation expectation(String tag, String scope, Window window, int endMinute, ScoringPolicy scoring) {
        int now = TimeBuckets.hourOf(endMinute - 1);
        int first = of(tag, scope)
                .mapToInt(mention -> TimeBuckets.hourOf(mention.minute()))
                .min()
                .orElse(now);
        Baseline past = Baseline.startingAt(first);
        for (int hour = first; hour < now; hour++) {
            int end = (hour + 1) * TimeBuckets.MINUTES_PER_HOUR;
            past.fold(hour, people(tag, scope, end - window.minutes(), end), scoring);
        }
        return past.expectationFor(now, scoring);
    }

    private List<SeriesPoint> rows(String tag, String scope, int bucketMinutes, IntPredicate wanted) {
        Map<Integer, List<Mention>> buckets = of(tag, scope)
                .filter(mention -> wanted.test(Math.floorDiv(mention.minute(), bucketMinutes)))
                .collect(Collectors.groupingBy(
                        mention -> Math.floorDiv(mention.minute(), bucketMinutes), TreeMap::new, Collectors.toList()));
        List<SeriesPoint> rows = new ArrayList<>();
        buckets.forEach((bucket, mentions) -> rows.add(new SeriesPoint(bucket * bucketMinutes, mentions.size(), (int)
                mentions.stream().mapToLong(Mention::author).distinct().count())));
        return rows;
    }

    private Stream<Mention> of(String tag, String scope) {
        return counted.stream().filter(mention -> mention.tag().equals(tag) && isIn(mention, scope));
    }

    private static boolean isIn(Mention mention, String scope) {
        return scope.equals("global")
                || Objects.equals(scope, "lang:" + mention.language())
                || Objects.equals(scope, "region:" + mention.region());
    }
}
