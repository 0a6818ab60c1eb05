package io.groundswell.config;

import java.time.Duration;
import java.util.List;

/**
 * How fast a tag's past is learnt and forgotten.
 *
 * @param halfLife the age at which an hour weighs half
 * @param seasonAfter the age of a tag's history from which its hour-of-day factors count
 * @param seasonHalfLife the age at which a day's hour weighs half in what is usual at that hour
 * @param seasonPriorPeople the weight of "this hour is like any other", in people
 * @param dispersionAbove hours expected to hold at most so many people teach nothing about dispersion
 * @param leastDispersion the least dispersion, at most the largest
 * @param mostDispersion the largest dispersion
 */
public record BaselineSettings(
        Duration halfLife,
        Duration seasonAfter,
        Duration seasonHalfLife,
        double seasonPriorPeople,
        double dispersionAbove,
        double leastDispersion,
        double mostDispersion) {

    static final Setting<Duration> HALF_LIFE =
            Setting.of("scoring.baseline-half-life", Kind.wholeHours("1h", "365d"), "7d", """
                    The age at which an hour of a tag's past weighs half. 1h: a trend of the morning is normal by noon. 365d: a tag \
                    that has grown keeps trending for months.""");
    static final Setting<Duration> SEASON_AFTER =
            Setting.of("scoring.season-after", Kind.wholeHours("1d", "365d"), "3d", """
                    The age of a tag's history from which its hours of the day are told apart. 1d: one day decides what is usual at \
                    an hour. 365d: no hour of the day is told apart in the first year.""");
    static final Setting<Duration> SEASON_HALF_LIFE =
            Setting.of("scoring.season-half-life", Kind.wholeHours("1d", "3650d"), "56d", """
                    The age at which a day weighs half in what is usual at an hour of the day. 1d: yesterday decides. 3650d: a tag \
                    whose people moved to another part of the world surprises there for years.""");
    static final Setting<Double> SEASON_PRIOR_PEOPLE =
            Setting.of("scoring.season-prior-people", Kind.decimal(0.1, 1e6), "2", """
                    The weight, in people, of the belief that an hour of the day is like any other. 0.1: a handful of people make a \
                    season. 1000000: no season.""");
    static final Setting<Double> DISPERSION_ABOVE =
            Setting.of("scoring.dispersion-above", Kind.decimal(1, 1_000), "3", """
                    Hours expected to hold at most so many people teach nothing about burstiness. 1: the noise of rare tags is \
                    taken for it. 1000: nearly every tag keeps the least.""");
    static final Setting<Double> LEAST_DISPERSION =
            Setting.of("scoring.least-dispersion", Kind.decimal(0, 1), "0.01", """
                    The least burstiness, also before anything is known. 0: counts vary like Poisson's. 1: no tag of ten usual \
                    people can trend on less than forty. At most scoring.most-dispersion.""");
    static final Setting<Double> MOST_DISPERSION =
            Setting.of("scoring.most-dispersion", Kind.decimal(0, 100), "4", """
                    The largest burstiness. 100: a tag that burst once hardly ever trends again.""");

    static final List<Setting<?>> SETTINGS = List.of(
            HALF_LIFE,
            SEASON_AFTER,
            SEASON_HALF_LIFE,
            SEASON_PRIOR_PEOPLE,
            DISPERSION_ABOVE,
            LEAST_DISPERSION,
            MOST_DISPERSION);

    public BaselineSettings {
        HALF_LIFE.require(halfLife);
        SEASON_AFTER.require(seasonAfter);
        SEASON_HALF_LIFE.require(seasonHalfLife);
        SEASON_PRIOR_PEOPLE.require(seasonPriorPeople);
        DISPERSION_ABOVE.require(dispersionAbove);
        LEAST_DISPERSION.require(leastDispersion);
        MOST_DISPERSION.require(mostDispersion);
        Setting.requireOrder(LEAST_DISPERSION, leastDispersion, MOST_DISPERSION, mostDispersion);
    }

    static BaselineSettings from(Values values) {
        return new BaselineSettings(
                values.get(HALF_LIFE),
                values.get(SEASON_AFTER),
                values.get(SEASON_HALF_LIFE),
                values.get(SEASON_PRIOR_PEOPLE),
                values.get(DISPERSION_ABOVE),
                values.get(LEAST_DISPERSION),
                values.get(MOST_DISPERSION));
    }
}
