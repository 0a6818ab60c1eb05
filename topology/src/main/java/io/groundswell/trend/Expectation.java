package io.groundswell.trend;

/**
 * What a tag's (or a scope's) past lets expect in a window, before the scope's surge and the prior.
 *
 * @param level people expected: the mean of the past times {@code season}; at least 0
 * @param season the factor of the hour of day; 1 until known
 * @param weightHours the hours the level rests on; at least 0
 * @param dispersion phi of the negative binomial variance {@code mu + phi mu^2}
 */
public record Expectation(double level, double season, double weightHours, double dispersion) {

    public Expectation {
        Setting.inRange("level", level, 0, Double.MAX_VALUE);
        Setting.inRange("season", season, 0, Double.MAX_VALUE);
        Setting.inRange("weightHours", weightHours, 0, Double.MAX_VALUE);
        Setting.inRange("dispersion", dispersion, 0, Double.MAX_VALUE);
    }
}
