package io.groundswell.trend;

import io.groundswell.conduct.Conduct;
import java.util.List;

/**
 * One place of a ranking, with the figures it rests on.
 *
 * @param rank from 1
 * @param tag the canonical key
 * @param form the form to show
 * @param state its state at the slide's end; never ENDED
 * @param sinceMinute the end of the slide that began the episode, an epoch minute
 * @param firstSeenMinute the epoch minute of the first mention in the scope
 * @param score the shown score: decayed since its last rise
 * @param observed people in the window that surprises most
 * @param expected people expected in that window
 * @param z its surprise, the largest over the windows
 * @param lift {@code (observed + 1) / (expected + 1)}
 * @param windows the figures per window, shortest first
 * @param conduct how the tag is used, in all scopes
 * @param authenticity how genuine that looks
 */
public record RankedTag(
        int rank,
        String tag,
        String form,
        TrendState state,
        int sinceMinute,
        int firstSeenMinute,
        double score,
        int observed,
        double expected,
        double z,
        double lift,
        List<WindowFigures> windows,
        Conduct conduct,
        Authenticity authenticity) {

    public RankedTag {
        windows = List.copyOf(windows);
    }
}
