package io.groundswell.trend;

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
    public static Surprise of(Observation observation, double surge, SurprisePolicy policy) {
        Expectation past = observation.expectation();
        double expected = expected(observation.window(), past, surge, policy);
        return new Surprise(observation, surge, expected, z(observation.people(), expected, past.dispersion()));
    }

    /** The z alone of {@link #of}, to the bit. */
    public static double z(Window window, int people, Expectation past, double surge, SurprisePolicy policy) {
        return z(people, expected(window, past, surge, policy), past.dispersion());
    }

    /**
     * The largest z that people in a window can have under any permitted surge: that under the least one, since z falls with it. So
     * a partition that does not know the surge can tell what need not be told to the ranker.
     */
    public static double mostOf(Window window, int people, Expectation past, SurprisePolicy policy) {
        return z(window, people, past, policy.leastSurge(), policy);
    }

    /** How many times what was expected: {@code (y + 1) / (mu + 1)}. */
    public double lift() {
        return (observation.people() + 1) / (expected + 1);
    }

    private static double expected(Window window, Expectation past, double surge, SurprisePolicy policy) {
        double prior = policy.priorPeoplePerHour() * window.hours();
        double hours = past.weightHours();
        return (hours * past.level() * surge + policy.priorHours() * prior) / (hours + policy.priorHours());
    }

    private static double z(int people, double expected, double dispersion) {
        return (people - expected) / StrictMath.sqrt(expected + dispersion * expected * expected + 1);
    }
}
