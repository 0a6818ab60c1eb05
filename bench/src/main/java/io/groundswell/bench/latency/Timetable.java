package io.groundswell.bench.latency;

import io.groundswell.bench.load.LoadOptions;

/**
 * When how much happens: posts at a constant rate, first unmeasured, then measured, then for as long as the rankings that
 * hold the measured ones are awaited.
 *
 * @param postsPerSecond 1..100,000
 * @param warmUp seconds before anything is measured, 1..3600
 * @param seconds that are measured, 1..3600
 * @param speed seconds of event time a second, 1..3600
 * @param asksPerSecond questions to the REST API, 1..1000
 */
public record Timetable(long postsPerSecond, int warmUp, int seconds, int speed, int asksPerSecond) {
    private static final double SECONDS_PER_HOUR = 3_600;
    private static final int PATIENCE = 60;

    /** A post's slide takes a minute of event time to end, and another, or what lateness is set to, to be complete. */
    private static final int EVENT_SECONDS_TO_COMPLETE = 120;

    public Timetable {
        require("rate", postsPerSecond, 100_000);
        require("warm-up", warmUp, 3_600);
        require("seconds", seconds, 3_600);
        require("speed", speed, 3_600);
        require("asks", asksPerSecond, 1_000);
    }

    /** The first post that is measured. */
    public long firstMeasured() {
        return postsPerSecond * warmUp;
    }

    /** The end of those that are measured, exclusive. */
    public long endMeasured() {
        return postsPerSecond * (warmUp + seconds);
    }

    boolean measures(long post) {
        return firstMeasured() <= post && post < endMeasured();
    }

    /** Seconds behind the measured posts for which their rankings are awaited. */
    int patience() {
        return EVENT_SECONDS_TO_COMPLETE / speed + PATIENCE;
    }

    /** The posts through the last measured one: a load of a kind, so thin that event time passes at the speed. */
    public LoadOptions load(LoadOptions kind) {
        return kind.paced(endMeasured(), (warmUp + seconds) * (double) speed / SECONDS_PER_HOUR);
    }

    private static void require(String name, long value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " is " + value + ", must be 1.." + most);
        }
    }
}
