package io.groundswell.bench;

import io.groundswell.bench.latency.Timetable;
import io.groundswell.bench.load.LoadOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How latency is to be measured.
 *
 * @param load what posts are made of; its number of posts and hours are those of the backlog that capacity is measured with
 * @param rate posts a second; null for half of the capacity, which then is measured first
 * @param warmUp seconds before anything is measured
 * @param seconds that are measured
 * @param speed seconds of event time a second
 * @param asks questions to the REST API a second
 * @param heap largest heap of the service, as the JVM takes it
 * @param profile where flight recordings go; null for none
 */
record LatencyPlan(
        LoadOptions load,
        @Nullable Long rate,
        int warmUp,
        int seconds,
        int speed,
        int asks,
        String heap,
        @Nullable Path profile) {

    LatencyPlan {
        if (load.duplicates() > 0 || load.removals() > 0) {
            throw new IllegalArgumentException("duplicates is " + load.duplicates() + " and removals " + load.removals()
                    + ", must both be 0: only what counts can be reflected");
        }
        var unused = new Timetable(rate == null ? 1 : rate, warmUp, seconds, speed, asks);
    }

    Timetable at(long postsPerSecond) {
        return new Timetable(postsPerSecond, warmUp, seconds, speed, asks);
    }
}
