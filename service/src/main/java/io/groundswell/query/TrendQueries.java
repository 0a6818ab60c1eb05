package io.groundswell.query;

import io.groundswell.query.Answer.Found;
import io.groundswell.query.Answer.NotKnown;
import io.groundswell.query.Answer.NotNow;
import io.groundswell.schema.TrendUpdate;
import io.groundswell.stream.PastRankings;
import io.groundswell.stream.Stores;
import io.groundswell.stream.TopologySettings;
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
                scope,
                newest -> new Found<>(
                        newest.ranking()
                                .map(snapshot -> Trends.of(snapshot, limit))
                                .orElse(Trends.none(scope.name())),
                        asking.coverage(newest.through(), 1, 1))));
    }

    /** The ranking that stood at a time: that of the last slide that ended then or before. */
    public Answer<Trends> at(ScopeName scope, int limit, Instant time) {
        return asking.answer(() -> asOfLastSlide(scope, newest -> past(scope, limit, time, newest.through())));
    }

    /** The newest ranking of a scope if there is one, and the minute through which its scope is ranked. */
    private record Newest(Optional<TrendUpdate> ranking, int through) {}

    private Answer<Trends> asOfLastSlide(ScopeName scope, Function<Newest, Answer<Trends>> question) {
        int partition = instance.live().ranks().partitionOf(scope.name());
        Integer through = instance.live().ranks().rankedThrough().get(partition);
        if (through == null) {
            return new NotNow<>("Rank partition " + partition + " does not run in this instance at the moment");
        }
        Newest newest = newest(scope, through);
        return newest.through() == NEVER
                ? new NotNow<>("No slide is ranked yet: no post has come, or its minute is not complete")
                : question.apply(newest);
    }

    /** The store may be a slide ahead of what the task has told. */
    private Newest newest(ScopeName scope, int told) {
        Optional<TrendUpdate> ranking = rankings().newest(scope.name());
        int through = ranking.map(TrendQueries::endMinute)
                .map(end -> Math.max(end, told))
                .orElse(told);
        return new Newest(ranking, through);
    }

    private Answer<Trends> past(ScopeName scope, int limit, Instant time, int through) {
        Instant rankedThrough = Asking.instant(through);
        TopologySettings.Retention retention = instance.settings().retention();
        Instant keptFrom = rankedThrough.minus(retention.rankings());
        if (time.isAfter(rankedThrough)) {
            return new NotKnown<>("Slides are ranked through " + rankedThrough + ", not yet through " + time);
        }
        Optional<TrendUpdate> stood =
                time.isBefore(keptFrom) ? Optional.empty() : rankings().at(scope.name(), time);
        if (stood.isPresent()) {
            return found(Trends.of(stood.get(), limit), time);
        }
        // A ranking that lasts is written again with every snapshot: none in that time means that there was none.
        return time.isBefore(keptFrom.plus(retention.snapshotEvery()))
                ? new NotKnown<>("Rankings are kept for " + retention.rankings() + ", from " + keptFrom + " on")
                : found(Trends.none(scope.name()), time);
    }

    private Answer<Trends> found(Trends trends, Instant time) {
        int slide = TimeBuckets.minuteOf(time.toEpochMilli());
        return new Found<>(trends, new Coverage(Asking.instant(slide), false, new Coverage.Partitions(1, 1)));
    }

    private PastRankings rankings() {
        return new PastRankings(instance.store(Stores.RANKINGS));
    }

    private static int endMinute(TrendUpdate snapshot) {
        return TimeBuckets.minuteOf(snapshot.getSlideEnd().toEpochMilli());
    }
}
