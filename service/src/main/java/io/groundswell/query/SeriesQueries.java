package io.groundswell.query;

import io.groundswell.query.Answer.Found;
import io.groundswell.query.SeriesQuestion.Range;
import io.groundswell.query.TagSeries.Point;
import io.groundswell.stream.step.Stores;
import io.groundswell.stream.tally.LiveTally;
import io.groundswell.stream.tally.SealedSeries;
import io.groundswell.trend.TimeBuckets;
import io.groundswell.trend.tally.SeriesPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Posts and people over time: what is sealed from the store, what is open from the tally. */
public final class SeriesQueries {
    private final Instance instance;
    private final Asking asking;

    public SeriesQueries(Instance instance) {
        this.instance = instance;
        this.asking = new Asking(instance);
    }

    /**
     * The series of a tag, or of the one it is an alias of.
     *
     * @throws BadQuestion if the range is empty or too long
     */
    public Answer<TagSeries> series(TagName asked, ScopeName scope, SeriesQuestion question) {
        return asking.answer(() -> {
            String tag = instance.live().rules().target(asked.key());
            Optional<LiveTally> tally = instance.live().tallies().of(tag);
            if (tally.isEmpty()) {
                return TagQueries.notHere(instance.live(), tag);
            }
            int closedThrough = tally.get().closedThrough();
            if (closedThrough == Integer.MIN_VALUE) {
                return TagQueries.notYet();
            }
            Range range = question.range(closedThrough);
            Open open = tally.get().look(tag, glance -> open(glance, scope.name(), question, range));
            boolean known =
                    open.inUse() || TagQueries.hasPast(instance, asked.key()) || TagQueries.hasPast(instance, tag);
            return known ? join(asked, tag, scope.name(), range, open) : TagQueries.neverSeen(tag);
        });
    }

    /** What the tally has, and where it begins; copied while it stood still. */
    private record Open(KnownBuckets buckets, boolean inUse, List<SeriesPoint> points) {}

    private Open open(LiveTally.Glance glance, String scope, SeriesQuestion question, Range range) {
        KnownBuckets buckets = KnownBuckets.of(question.step(), glance, instance.settings());
        int from = Math.max(range.from(), buckets.openFrom());
        List<SeriesPoint> points = from >= range.to()
                ? List.of()
                : glance.tag().series(scope, question.step().minutes(), from, range.to());
        return new Open(buckets, !glance.tag().forms().isEmpty(), points);
    }

    private Answer<TagSeries> join(TagName asked, String tag, String scope, Range range, Open open) {
        List<Point> points = points(tag, scope, range, open);
        KnownBuckets buckets = open.buckets();
        if (!points.isEmpty() && isEmptyPart(points.get(0), buckets)) {
            points = points.subList(1, points.size());
            buckets = buckets.whole();
        }
        TagSeries series = new TagSeries(
                tag,
                asked.key().equals(tag) ? null : asked.key(),
                scope,
                buckets.step().label(),
                Asking.instant(range.from()),
                Asking.instant(range.to()),
                points,
                buckets.absent(range));
        return new Found<>(series, asking.coverage(buckets.closedThrough(), 1, 1));
    }

    private static boolean isEmptyPart(Point first, KnownBuckets buckets) {
        return first.posts() == 0
                && buckets.isPart(TimeBuckets.minuteOf(first.start().toEpochMilli()));
    }

    private List<Point> points(String tag, String scope, Range range, Open open) {
        KnownBuckets buckets = open.buckets();
        Range known = buckets.known(range);
        Map<Integer, SeriesPoint> counted = new HashMap<>();
        open.points().forEach(point -> counted.put(point.startMinute(), point));
        SealedSeries sealed = new SealedSeries(instance.store(Stores.TAG_SERIES));
        int length = buckets.step().minutes();
        List<Point> points = new ArrayList<>();
        for (int start = known.from(); start < known.to(); start += length) {
            Optional<SeriesPoint> point = start < buckets.openFrom()
                    ? sealed.at(tag, scope, buckets.step(), start / length)
                    : Optional.ofNullable(counted.get(start));
            points.add(point(start, point.orElse(new SeriesPoint(start, 0, 0))));
        }
        return points;
    }

    private static Point point(int start, SeriesPoint counted) {
        return new Point(Asking.instant(start), counted.posts(), counted.people());
    }
}
