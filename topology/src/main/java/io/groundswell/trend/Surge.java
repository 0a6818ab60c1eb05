package io.groundswell.trend;

import java.util.Arrays;
import java.util.List;

/**
 * How much busier than usual a scope is: its active authors over their own expectation, per window. So a platform-wide surge
 * does not make every tag trend.
 */
final class Surge {

    private final double[] factors = new double[Window.values().length];

    Surge(List<Observation> activity, SurprisePolicy policy) {
        Arrays.fill(factors, 1);
        for (Observation scope : activity) {
            if (scope.expectation().weightHours() > 0) {
                factors[scope.window().ordinal()] = factorOf(scope, policy);
            }
        }
    }

    /**
     * The factor {@code (A + c) / (expected A + c)}, at least the policy's least, with c the surge prior in people; 1 where
     * nothing is known of the window.
     */
    double factor(Window window) {
        return factors[window.ordinal()];
    }

    private static double factorOf(Observation scope, SurprisePolicy policy) {
        double prior = policy.surgePriorPeople();
        double usual = scope.expectation().level() + prior;
        return usual > 0 ? Math.max(policy.leastSurge(), (scope.people() + prior) / usual) : 1;
    }
}
