package io.groundswell.bench.growth;

import java.time.Duration;
import java.util.List;

/**
 * What is to be measured.
 *
 * @param cases in the order of their turn
 * @param posts of each load, as {@link io.groundswell.bench.load.LoadOptions} takes them
 * @param zipf exponent of the tags' ranks, likewise
 * @param runs of each case, 1..100
 * @param heap largest heap of a contestant, as the JVM takes it
 * @param patience after which a contestant is given up, at least a minute
 */
record GrowthPlan(List<GrowthCase> cases, long posts, double zipf, int runs, String heap, Duration patience) {
    GrowthPlan {
        if (runs < 1 || runs > 100) {
            throw new IllegalArgumentException("runs is " + runs + ", must be 1..100");
        }
        if (patience.toMinutes() < 1) {
            throw new IllegalArgumentException("patience is " + patience.toMinutes() + ", must be at least 1");
        }
        cases.forEach(each -> each.load(posts, zipf));
    }
}
