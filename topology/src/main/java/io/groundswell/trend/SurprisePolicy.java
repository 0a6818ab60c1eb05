package io.groundswell.trend;

/**
 * From an expectation to a surprise.
 *
 * @param priorHours the weight of the prior, in hours of history, in [0.1, 1000]; 0.1: a new tag's second hour is judged by its
 *     first; 1000: for weeks every tag is taken for one of {@code priorPeoplePerHour}
 * @param priorPeoplePerHour people an hour that the prior expects of any tag, in [0.01, 1000]; 0.01: five people make any new tag
 *     a surprise; 1000: nothing new ever surprises
 * @param surgePriorPeople the weight of "the scope is as busy as ever", in people, in [0, 1e6]; 0: in a scope of three people a
 *     fourth is a surge of a third; 1e6: no surge is ever seen
 * @param leastSurge the least surge factor, in [0.01, 1]; 0.01: at quiet times hardly anything is expected, and few people
 *     surprise; 1: a quiet platform lowers no expectation
 */
public record SurprisePolicy(double priorHours, double priorPeoplePerHour, double surgePriorPeople, double leastSurge) {

    private static final SurprisePolicy DEFAULTS = new SurprisePolicy(6, 1, 10, 0.5);

    public SurprisePolicy {
        Setting.inRange("priorHours", priorHours, 0.1, 1000);
        Setting.inRange("priorPeoplePerHour", priorPeoplePerHour, 0.01, 1000);
        Setting.inRange("surgePriorPeople", surgePriorPeople, 0, 1e6);
        Setting.inRange("leastSurge", leastSurge, 0.01, 1);
    }

    /** A prior of 6 h at 1 person an hour, a surge prior of 10 people, a surge of at least 0.5. */
    public static SurprisePolicy defaults() {
        return DEFAULTS;
    }
}
