package io.groundswell.trend;

import java.util.List;

/**
 * How much busier than usual a scope is: its active authors over their own expectation, per window. So a platform-wide surge
 * does not make every tag trend.
 */
final class Surge {

    private final List<Observation> activity;
    private final SurprisePolicy policy;

    Surge(List<Observation> activity, SurprisePolicy policy) {
        this.activity = activity;
        this.policy = policy;
    }

    /**
     * The factor {@code (A + c) / (expected A + c)}, at least the policy's least, with c the surge prior in people; 1 where
     * nothing is known of the window.
     */
    double factor(Window window) {
        for (Observation scope : activity) {
            if (scope.window() == window && scope.expectation().weightHours() > 0) {
                return factorOf(scope);
            }
        }
        return 1;
    }

    private double factorOf(Observation scope) {
        double prior = policy.surgePriorPeople();
        double usual = scope.expectation().level() + prior;
        return usual > 0 ? Math.max(policy.leastSurge(), (scope.people() + prior) / usual) : 1;
    }
}
