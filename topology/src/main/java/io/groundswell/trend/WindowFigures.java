package io.groundswell.trend;

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
}
