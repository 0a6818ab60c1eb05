package io.groundswell.query;

import io.groundswell.schema.RankedTag;
import java.time.Instant;
import java.util.List;

/**
 * One place of a ranking.
 *
 * @param rank from 1
 * @param tag the canonical key
 * @param form the form to show
 * @param state where the tag stands in its rise and fall
 * @param since the end of the slide in which the episode began
 * @param score the shown score
 * @param observed people in the window that surprises most
 * @param expected people expected in that window
 * @param z its surprise
 * @param lift {@code (observed + 1) / (expected + 1)}
 * @param windows the figures per window, shortest first
 */
public record Trend(
        int rank,
        String tag,
        String form,
        String state,
        Instant since,
        double score,
        int observed,
        double expected,
        double z,
        double lift,
        List<Figures> windows) {

    static Trend of(RankedTag ranked) {
        return new Trend(
                ranked.getRank(),
                ranked.getTag(),
                ranked.getForm(),
                ranked.getState().name(),
                ranked.getSince(),
                ranked.getScore(),
                ranked.getObserved(),
                ranked.getExpected(),
                ranked.getZ(),
                ranked.getLift(),
                ranked.getWindows().stream().map(Figures::of).toList());
    }
}
