package io.groundswell.stream.rank;

import io.groundswell.schema.LeaveReason;
import io.groundswell.schema.RankedTag;
import io.groundswell.schema.TrendState;
import io.groundswell.schema.TrendUpdate;
import io.groundswell.schema.TrendUpdateKind;
import io.groundswell.schema.WindowFigures;
import io.groundswell.trend.TimeBuckets;
import io.groundswell.trend.rank.Ranking;
import io.groundswell.trend.rank.RankingChange;
import java.time.Instant;

/** Writes rankings and their changes in the words of the contract. */
final class TrendUpdates {
    private TrendUpdates() {}

    static TrendUpdate of(Ranking ranking, RankingChange change) {
        io.groundswell.trend.rank.TrendState before = change.previousState();
        io.groundswell.trend.rank.LeaveReason because = change.leftBecause();
        io.groundswell.trend.rank.RankedTag now = change.now();
        return TrendUpdate.newBuilder()
                .setScope(ranking.scope())
                .setSlideEnd(instant(ranking.endMinute()))
                .setKind(TrendUpdateKind.valueOf(change.kind().name()))
                .setTag(change.tag())
                .setPreviousRank(change.previousRank())
                .setPreviousState(before == null ? null : TrendState.valueOf(before.name()))
                .setLeftBecause(because == null ? null : LeaveReason.valueOf(because.name()))
                .setNow(now == null ? null : ranked(now))
                .build();
    }

    static TrendUpdate snapshot(Ranking ranking) {
        return TrendUpdate.newBuilder()
                .setScope(ranking.scope())
                .setSlideEnd(instant(ranking.endMinute()))
                .setKind(TrendUpdateKind.SNAPSHOT)
                .setRanking(ranking.tags().stream().map(TrendUpdates::ranked).toList())
                .build();
    }

    private static RankedTag ranked(io.groundswell.trend.rank.RankedTag tag) {
        io.groundswell.trend.rank.WindowFigures largest = tag.largest();
        return RankedTag.newBuilder()
                .setRank(tag.rank())
                .setTag(tag.tag())
                .setForm(tag.form())
                .setState(TrendState.valueOf(tag.state().name()))
                .setSince(instant(tag.sinceMinute()))
                .setScore(tag.score())
                .setObserved(largest.observed())
                .setExpected(largest.expected())
                .setZ(largest.z())
                .setLift(largest.lift())
                .setWindows(tag.windows().stream().map(TrendUpdates::figures).toList())
                .setWhy(Reasons.of(tag))
                .build();
    }

    private static WindowFigures figures(io.groundswell.trend.rank.WindowFigures figures) {
        return WindowFigures.newBuilder()
                .setMinutes(figures.window().minutes())
                .setObserved(figures.observed())
                .setExpected(figures.expected())
                .setDispersion(figures.dispersion())
                .setSeason(figures.season())
                .setSurge(figures.surge())
                .setZ(figures.z())
                .build();
    }

    private static Instant instant(int minute) {
        return Instant.ofEpochMilli(TimeBuckets.minuteStartMs(minute));
    }
}
