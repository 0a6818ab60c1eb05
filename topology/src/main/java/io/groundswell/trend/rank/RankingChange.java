package io.groundswell.trend.rank;

import org.jspecify.annotations.Nullable;

/**
 * What a slide changed about one tag of a ranking.
 *
 * @param kind what changed
 * @param tag the canonical key
 * @param previousRank the rank before, from 1; null for ENTERED
 * @param previousState the state it was ranked with before; null for ENTERED
 * @param leftBecause why it LEFT; null otherwise
 * @param now the tag as ranked now; null for LEFT
 */
public record RankingChange(
        Kind kind,
        String tag,
        @Nullable Integer previousRank,
        @Nullable TrendState previousState,
        @Nullable LeaveReason leftBecause,
        @Nullable RankedTag now) {

    /** What changed. */
    public enum Kind {
        /** Ranked now, and not before. */
        ENTERED,
        /** The rank changed, and perhaps the state. */
        MOVED,
        /** The state changed, the rank did not. */
        STATE,
        /** Ranked before, and not now. */
        LEFT
    }

    static RankingChange entered(RankedTag now) {
        return new RankingChange(Kind.ENTERED, now.tag(), null, null, null, now);
    }

    static RankingChange kept(Kind kind, RankedTag now, int previousRank, TrendState previousState) {
        return new RankingChange(kind, now.tag(), previousRank, previousState, null, now);
    }

    static RankingChange left(String tag, int previousRank, TrendState previousState, LeaveReason because) {
        return new RankingChange(Kind.LEFT, tag, previousRank, previousState, because, null);
    }
}
