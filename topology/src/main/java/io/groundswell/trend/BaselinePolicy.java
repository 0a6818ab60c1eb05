package io.groundswell.trend;

/**
 * How fast a tag's past is learnt and forgotten.
 *
 * @param halfLifeHours the age at which an hour weighs half, in [1, 8760]; 1: only the last hours count and a trend of a
 *     morning is normal by noon; 8760: a tag that has grown keeps trending for months
 * @param seasonAfterHours the age of a tag's history from which its hour-of-day factors are used, in [24, 8760]; 24: one day
 *     decides what is usual at an hour; 8760: no season in the first year
 * @param seasonHalfLifeDays the age at which a day weighs half in the hour-of-day factors, in [1, 3650]; 1: yesterday is what is
 *     usual at an hour; 3650: a habit of years ago still is
 * @param seasonPriorPeople the weight of "this hour is like any other", in people, in [0.1, 1e6]; 0.1: a handful of people
 *     makes a season; 1e6: no season
 * @param dispersionAboveLevel hours expected to hold at most so many people teach nothing about dispersion, in [1, 1000]; 1:
 *     the noise of rare tags is taken for burstiness; 1000: nearly every tag keeps the least dispersion
 * @param minDispersion the least dispersion, also before anything is known, in [0, 1]; 0: counts vary like Poisson's at least;
 *     1: no tag of ten usual people can trend on less than forty
 * @param maxDispersion the largest dispersion, in [minDispersion, 100]; 100: a tag that burst once hardly ever trends again
 */
public record BaselinePolicy(
        double halfLifeHours,
        int seasonAfterHours,
        double seasonHalfLifeDays,
        double seasonPriorPeople,
        double dispersionAboveLevel,
        double minDispersion,
        double maxDispersion) {

    private static final BaselinePolicy DEFAULTS = new BaselinePolicy(7 * 24, 3 * 24, 56, 2, 3, 0.01, 4);

    public BaselinePolicy {
        Setting.inRange("halfLifeHours", halfLifeHours, 1, 8760);
        Setting.inRange("seasonAfterHours", seasonAfterHours, 24, 8760);
        Setting.inRange("seasonHalfLifeDays", seasonHalfLifeDays, 1, 3650);
        Setting.inRange("seasonPriorPeople", seasonPriorPeople, 0.1, 1e6);
        Setting.inRange("dispersionAboveLevel", dispersionAboveLevel, 1, 1000);
        Setting.inRange("minDispersion", minDispersion, 0, 1);
        Setting.inRange("maxDispersion", maxDispersion, minDispersion, 100);
    }

    /** Half-life 7 d, season after 3 d with a half-life of 56 d and a prior of 2 people, dispersion above 3 people in [0.01, 4]. */
    public static BaselinePolicy defaults() {
        return DEFAULTS;
    }

    /** How an hourly mean takes its next sample. */
    FadingMean hourly() {
        return FadingMean.ofHalfLife(halfLifeHours);
    }

    /** How a mean that is sampled once a day, at one hour of it, takes its next sample. */
    FadingMean daily() {
        return FadingMean.ofHalfLife(seasonHalfLifeDays);
    }
}
