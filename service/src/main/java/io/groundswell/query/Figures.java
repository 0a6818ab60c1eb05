package io.groundswell.query;

import io.groundswell.trend.rank.WindowFigures;
import org.jspecify.annotations.Nullable;

/**
 * What was seen in a window and what was to be expected. What is not known is null.
 *
 * @param minutes the window's length; it ends at the answer's {@code asOf}, exclusive
 * @param observed distinct authors in it; null if they are too few to be told
 * @param expected people expected: level, season and surge, shrunk by the prior
 * @param dispersion phi: how much more than Poisson the tag varies
 * @param season the factor of the hour of day
 * @param surge the scope's active authors over their own expectation
 * @param z the surprise
 * @param lift {@code (observed + 1) / (expected + 1)}
 */
public record Figures(
        int minutes,
        @Nullable Integer observed,
        @Nullable Double expected,
        @Nullable Double dispersion,
        @Nullable Double season,
        @Nullable Double surge,
        @Nullable Double z,
        @Nullable Double lift) {

    static Figures of(WindowFigures window) {
        return new Figures(
                window.window().minutes(),
                window.observed(),
                window.expected(),
                window.dispersion(),
                window.season(),
                window.surge(),
                window.z(),
                window.lift());
    }

    static Figures of(io.groundswell.schema.WindowFigures window) {
        return new Figures(
                window.getMinutes(),
                window.getObserved(),
                window.getExpected(),
                window.getDispersion(),
                window.getSeason(),
                window.getSurge(),
                window.getZ(),
                (window.getObserved() + 1) / (window.getExpected() + 1));
    }

    /** The same, without what tells a count of people that is not zero and below a number. */
    Figures withheldBelow(int people) {
        return isWithheld(people) ? new Figures(minutes, null, expected, dispersion, season, surge, null, null) : this;
    }

    private boolean isWithheld(int below) {
        return observed != null && observed > 0 && observed < below;
    }

    /** A count beside which nothing can be expected. */
    static Figures counted(int minutes, int observed) {
        return new Figures(minutes, observed, null, null, null, null, null, null);
    }
}
