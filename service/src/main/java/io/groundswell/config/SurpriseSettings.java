package io.groundswell.config;

import java.time.Duration;
import java.util.List;

/**
 * From an expectation to a surprise.
 *
 * @param prior the weight of the prior, as a length of history
 * @param priorPeoplePerHour people an hour that the prior expects of any tag
 * @param surgePriorPeople the weight of "the scope is as busy as ever", in people
 * @param leastSurge the least surge factor
 */
public record SurpriseSettings(Duration prior, double priorPeoplePerHour, double surgePriorPeople, double leastSurge) {

    static final Setting<Duration> PRIOR = Setting.of("scoring.prior", Kind.wholeMinutes("6m", "1000h"), "6h", """
            What is expected of a tag before it has a past weighs as much as so long a past. 6m: a new tag's second hour is \
            judged by its first. 1000h: for weeks every tag is taken for a new one.""");
    static final Setting<Double> PRIOR_PEOPLE_PER_HOUR =
            Setting.of("scoring.prior-people-per-hour", Kind.decimal(0.01, 1_000), "1", """
                    People an hour that are expected of a tag without a past. 0.01: five people make any new tag a surprise. \
                    1000: nothing new ever surprises.""");
    static final Setting<Double> SURGE_PRIOR_PEOPLE =
            Setting.of("scoring.surge-prior-people", Kind.decimal(0, 1e6), "10", """
                    The weight, in people, of the belief that a scope is as busy as ever. 0: among three people a fourth is a \
                    surge of a third. 1000000: no surge is ever seen, and on a busy day everything trends.""");
    static final Setting<Double> LEAST_SURGE = Setting.of("scoring.least-surge", Kind.decimal(0.01, 1), "0.5", """
            The least surge factor. 0.01: at quiet times hardly anything is expected, and few people surprise. 1: a quiet \
            platform lowers no expectation.""");

    static final List<Setting<?>> SETTINGS = List.of(PRIOR, PRIOR_PEOPLE_PER_HOUR, SURGE_PRIOR_PEOPLE, LEAST_SURGE);

    public SurpriseSettings {
        PRIOR.require(prior);
        PRIOR_PEOPLE_PER_HOUR.require(priorPeoplePerHour);
        SURGE_PRIOR_PEOPLE.require(surgePriorPeople);
        LEAST_SURGE.require(leastSurge);
    }

    static SurpriseSettings from(Values values) {
        return new SurpriseSettings(
                values.get(PRIOR),
                values.get(PRIOR_PEOPLE_PER_HOUR),
                values.get(SURGE_PRIOR_PEOPLE),
                values.get(LEAST_SURGE));
    }
}
