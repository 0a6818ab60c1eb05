package io.groundswell.trend.rank;

import io.groundswell.trend.Expectation;
import io.groundswell.trend.Observation;
import io.groundswell.trend.Observations;
import io.groundswell.trend.Surge;
import io.groundswell.trend.Surprise;
import io.groundswell.trend.SurprisePolicy;
import io.groundswell.trend.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * A window's figures as published.
 *
 * @param window the window; it ends at the slide's end, exclusive
 * @param observed distinct authors in it
 * @param expected people expected in it: level, season and surge, shrunk by the prior
 * @param dispersion phi
 * @param season the factor of the hour of day
 * @param surge the scope's surge factor
 * @param z the surprise
 */
public record WindowFigures(
        Window window, int observed, double expected, double dispersion, double season, double surge, double z) {

    /**
     * The figures of a tag that need not be ranked, by the same formula.
     *
     * @param observations the tag's windows in a scope
     * @param activity the scope's active authors at about the same slide; {@link Observations#NONE} when not known: no surge
     */
    public static List<WindowFigures> of(Observations observations, Observations activity, SurprisePolicy policy) {
        return of(observations, new Surge(activity, policy), policy);
    }

    /** Shortest window first. */
    static List<WindowFigures> of(Observations observations, Surge surge, SurprisePolicy policy) {
        List<WindowFigures> figures = new ArrayList<>(Window.values().length);
        for (Window window : Window.values()) {
            figures.add(of(Surprise.of(observations.in(window), surge.factor(window), policy)));
        }
        return figures;
    }

    static WindowFigures of(Surprise surprise) {
        Observation seen = surprise.observation();
        Expectation past = seen.expectation();
        return new WindowFigures(
                seen.window(),
                seen.people(),
                surprise.expected(),
                past.dispersion(),
                past.season(),
                surprise.surge(),
                surprise.z());
    }

    /** How many times what was expected: {@code (y + 1) / (mu + 1)}. */
    public double lift() {
        return (observed + 1) / (expected + 1);
    }
}
