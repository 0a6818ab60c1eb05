package io.groundswell.trend;

import java.util.List;

/**
 * How far an observation is from what was to be expected.
 *
 * @param observation people and their expectation in one window
 * @param surge the scope's surge factor in that window
 * @param expected mu: {@code (n m s A/Ā + k p) / (n + k)}, the level of n hours shrunk to a prior of k hours at p people
 * @param z {@code (y - mu) / sqrt(mu + phi mu^2 + 1)}: grows with y and falls with mu, and so with the surge
 */
public record Surprise(Observation observation, double surge, double expected, double z) {

    /** The surprise of an observation in a scope as busy as {@code surge} times the usual. O(1). */
    static Surprise of(Observation observation, double surge, SurprisePolicy policy) {
        Expectation past = observation.expectation();
        double prior = policy.priorPeoplePerHour() * observation.window().hours();
        double hours = past.weightHours();
        double expected = (hours * past.level() * surge + policy.priorHours() * prior) / (hours + policy.priorHours());
        double variance = expected + past.dispersion() * expected * expected + 1;
        double z = (observation.people() - expected) / StrictMath.sqrt(variance);
        return new Surprise(observation, surge, expected, z);
    }

    /** Every window's surprise in a scope, in the windows' order. */
    static List<Surprise> ofEach(List<Observation> observations, Surge surge, SurprisePolicy policy) {
        return observations.stream()
                .map(observation -> of(observation, surge.factor(observation.window()), policy))
                .toList();
    }

    /** The largest surprise; the first of equals. */
    static Surprise largest(List<Surprise> surprises) {
        Surprise largest = surprises.get(0);
        for (Surprise surprise : surprises) {
            if (surprise.z() > largest.z()) {
                largest = surprise;
            }
        }
        return largest;
    }

    /**
     * Whether a tag can matter to its scope's ranking: enough people in the shortest window and, were the scope as quiet as the
     * policy permits, a surprise that is not quiet in some window. A tag that cannot matter need not be told to the ranker:
     * the result is the same.
     *
     * @param observations the tag's windows, shortest first
     */
    public static boolean canMatter(List<Observation> observations, ScoringPolicy policy) {
        StatePolicy states = policy.states();
        if (observations.get(0).people() < states.minPeople()) {
            return false;
        }
        for (Observation observation : observations) {
            if (upperBound(observation, policy) >= states.endedZ()) {
                return true;
            }
        }
        return false;
    }

    /** The largest z an observation can have under any permitted surge: that under the least one, since z falls with it. */
    public static double upperBound(Observation observation, ScoringPolicy policy) {
        SurprisePolicy rules = policy.surprise();
        return of(observation, rules.leastSurge(), rules).z();
    }

    /** How many times what was expected: {@code (y + 1) / (mu + 1)}. */
    public double lift() {
        return (observation.people() + 1) / (expected + 1);
    }
}
