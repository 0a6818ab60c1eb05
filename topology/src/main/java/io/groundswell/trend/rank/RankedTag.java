package io.groundswell.trend.rank;

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
 * @param windows the figures per window, shortest first; at least one
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
        List<WindowFigures> windows,
        Conduct conduct,
        Authenticity authenticity) {

    public RankedTag {
        windows = List.copyOf(windows);
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("windows of " + tag + " are empty: a ranked tag has one at least");
        }
    }

    /** The window that surprises most, by which the tag is ranked; the first of equals. */
    public WindowFigures largest() {
        WindowFigures largest = windows.get(0);
        for (WindowFigures window : windows) {
            if (window.z() > largest.z()) {
                largest = window;
            }
        }
        return largest;
    }
}
