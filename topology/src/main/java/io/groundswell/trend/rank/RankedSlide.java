package io.groundswell.trend.rank;

import java.util.List;

/**
 * A ranking and how it differs from the slide before.
 *
 * @param ranking the whole list
 * @param changes first what LEFT, by previous rank; then the rest by rank
 */
public record RankedSlide(Ranking ranking, List<RankingChange> changes) {

    public RankedSlide {
        changes = List.copyOf(changes);
    }
}
