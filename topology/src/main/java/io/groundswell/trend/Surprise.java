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
        double expected = expected(observation, surge, policy);
        return new Surprise(observation, surge, expected, z(observation, expected));
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

    /** The z alone of {@link #of}, to the bit. */
    static double z(Observation observation, double surge, SurprisePolicy policy) {
        return z(observation, expected(observation, surge, policy));
    }

    /**
     * The largest z a tag can have in any of its windows under any permitted surge: that under the least one, since z falls with
     * it. So a partition that does not know the surge can tell what need not be told to the ranker.
     */
    static double upperBound(List<Observation> observations, SurprisePolicy policy) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < observations.size(); i++) {
            largest = Math.max(largest, z(observations.get(i), policy.leastSurge(), policy));
        }
        return largest;
    }

    private static double expected(Observation observation, double surge, SurprisePolicy policy) {
        Expectation past = observation.expectation();
        double prior = policy.priorPeoplePerHour() * observation.window().hours();
        double hours = past.weightHours();
        return (hours * past.level() * surge + policy.priorHours() * prior) / (hours + policy.priorHours());
    }

    private static double z(Observation observation, double expected) {
        double variance = expected + observation.expectation().dispersion() * expected * expected + 1;
        return (observation.people() - expected) / StrictMath.sqrt(variance);
    }

    /** How many times what was expected: {@code (y + 1) / (mu + 1)}. */
    public double lift() {
        return (observation.people() + 1) / (expected + 1);
    }
}
