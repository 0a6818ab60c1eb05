package io.groundswell.query;

import io.groundswell.query.Answer.Found;
import io.groundswell.query.Answer.NotKnown;
import io.groundswell.query.Answer.NotNow;
import io.groundswell.schema.TrendUpdate;
import io.groundswell.stream.TopologySettings;
import io.groundswell.stream.rank.PastRankings;
import io.groundswell.stream.rank.RankedRange;
import io.groundswell.stream.step.Stores;
import io.groundswell.trend.TimeBuckets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What trends in a scope, now and in the past. */
public final class TrendQueries {
    private static final int NEVER = Integer.MIN_VALUE;

    private final Instance instance;
    private final Asking asking;

    public TrendQueries(Instance instance) {
        this.instance = instance;
        this.asking = new Asking(instance);
    }

    /** The ranking of the last slide that is ranked. A scope that nobody posts in has an empty one. */
    public Answer<Trends> now(ScopeName scope, int limit) {
        return asking.answer(() -> asOfLastSlide(
                        scope, newest -> new Found<>(newest.ranking(), asking.coverage(newest.through(), 1, 1))))
                .map(ranking -> trends(ranking, scope, limit));
    }

    /** The ranking that stood at a time: that of the last slide that ended then or before. */
    public Answer<Trends> at(ScopeName scope, int limit, Instant time) {
        return stoodAt(scope, time).map(ranking -> trends(ranking, scope, limit));
    }

    /** The same as it was told; empty if nothing was ranked. */
    Answer<Optional<TrendUpdate>> stoodAt(ScopeName scope, Instant time) {
        return asking.answer(() -> asOfLastSlide(scope, newest -> past(scope, time, newest)));
    }

    private static Trends trends(Optional<TrendUpdate> ranking, ScopeName scope, int limit) {
        return ranking.map(snapshot -> Trends.of(snapshot, limit)).orElse(Trends.none(scope.name()));
    }

    /** The newest ranking of a scope if there is one, the slides told as ranked, and the last one that is. */
    private record Newest(Optional<TrendUpdate> ranking, RankedRange told, int through) {}

    private Answer<Optional<TrendUpdate>> asOfLastSlide(
            ScopeName scope, Function<Newest, Answer<Optional<TrendUpdate>>> question) {
        Optional<RankedRange> told = instance.live().ranks().rankedOf(scope.name());
        if (told.isEmpty()) {
            int partition = instance.live().ranks().partitionOf(scope.name());
            return new NotNow<>("Rank partition " + partition + " does not run in this instance at the moment");
        }
        Newest newest = newest(scope, told.get());
        return newest.through() == NEVER
                ? new NotNow<>("No slide is ranked yet: no post has come, or its minute is not complete")
                : question.apply(newest);
    }

    /** The store may be a slide ahead of what the task has told. */
    private Newest newest(ScopeName scope, RankedRange told) {
        Optional<TrendUpdate> ranking = rankings().newest(scope.name());
        int through = ranking.map(TrendQueries::endMinute)
                .map(end -> Math.max(end, told.through()))
                .orElse(told.through());
        return new Newest(ranking, told, through);
    }

    private Answer<Optional<TrendUpdate>> past(ScopeName scope, Instant time, Newest newest) {
        Instant rankedThrough = Asking.instant(newest.through());
        if (time.isAfter(rankedThrough)) {
            return new NotKnown<>("Slides are ranked through " + rankedThrough + ", not yet through " + time);
        }
        if (newest.told().from() != NEVER
                && time.isBefore(Asking.instant(newest.told().from()))) {
            return new NotKnown<>(
                    "Slides are ranked from " + Asking.instant(newest.told().from()) + " on");
        }
        TopologySettings.Retention retention = instance.settings().retention();
        Instant keptFrom = later(
                rankedThrough.minus(retention.rankings()),
                Asking.instant(newest.told().keptFrom()));
        Optional<TrendUpdate> stood =
                time.isBefore(keptFrom) ? Optional.empty() : rankings().at(scope.name(), time);
        if (stood.isPresent()) {
            return found(stood, time);
        }
        // A ranking that lasts is written again with every snapshot: none in that time means that there was none.
        boolean mayBeDeleted = Asking.instant(newest.told().from()).isBefore(keptFrom)
                && time.isBefore(keptFrom.plus(retention.snapshotEvery()));
        return mayBeDeleted
                ? new NotKnown<>("Rankings are kept for " + retention.rankings() + ", from " + keptFrom + " on")
                : found(Optional.empty(), time);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Answer<Optional<TrendUpdate>> found(Optional<TrendUpdate> ranking, Instant time) {
        int slide = TimeBuckets.minuteOf(time.toEpochMilli());
        return new Found<>(ranking, new Coverage(Asking.instant(slide), false, new Coverage.Partitions(1, 1)));
    }

    private PastRankings rankings() {
        return new PastRankings(instance.store(Stores.RANKINGS));
    }

    private static int endMinute(TrendUpdate snapshot) {
        return TimeBuckets.minuteOf(snapshot.getSlideEnd().toEpochMilli());
    }
}
