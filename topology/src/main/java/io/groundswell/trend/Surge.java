package io.groundswell.trend;

/**
 * How much busier than usual a scope is: its active authors over their own expectation, per window. So a platform-wide surge
 * does not make every tag trend.
 */
public final class Surge {

    private final double[] factors = new double[Window.values().length];

    /** Of a scope with these active authors; {@link Observations#NONE} when not known: all factors are 1. */
    public Surge(Observations activity, SurprisePolicy policy) {
        for (Window window : Window.values()) {
            boolean known = activity.expectations().in(window).weightHours() > 0;
            factors[window.ordinal()] = known ? factorOf(activity.in(window), policy) : 1;
        }
    }

    /**
     * The factor {@code (A + c) / (expected A + c)}, at least the policy's least, with c the surge prior in people; 1 where
     * nothing is known of the window.
     */
    public double factor(Window window) {
        return factors[window.ordinal()];
    }

    private static double factorOf(Observation scope, SurprisePolicy policy) {
        double prior = policy.surgePriorPeople();
        double usual = scope.expectation().level() + prior;
        return usual > 0 ? Math.max(policy.leastSurge(), (scope.people() + prior) / usual) : 1;
    }
}
