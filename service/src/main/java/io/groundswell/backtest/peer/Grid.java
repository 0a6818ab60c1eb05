package io.groundswell.backtest.peer;

import io.groundswell.trend.TimeBuckets;

/** Where the steps of a series lie in time. A step belongs to the hour and the day (UTC) in which it starts. */
record Grid(int stepMinutes, long startMs) {

    private static final int HALF_HOUR = 30;

    Grid {
        if (stepMinutes < 1 || HALF_HOUR % stepMinutes != 0) {
            throw new IllegalArgumentException("a step is " + stepMinutes + " minutes; it must divide half an hour");
        }
    }

    int stepsIn(int minutes) {
        return minutes / stepMinutes;
    }

    int hourOf(long step) {
        return TimeBuckets.hourOf(minuteOf(step));
    }

    int dayOf(long step) {
        return TimeBuckets.dayOf(minuteOf(step));
    }

    private int minuteOf(long step) {
        return TimeBuckets.minuteOf(startMs + step * stepMinutes * TimeBuckets.MS_PER_MINUTE);
    }
}
