package io.groundswell.trend.tally;

import io.groundswell.trend.TimeBuckets;
import io.groundswell.trend.Window;
import java.time.Duration;

/**
 * How long the past stays open.
 *
 * @param seriesGrace how late a mention or removal may be and still correct the series; at least three hours, the
 *     longest window. People are held in memory for this long and up to a day longer, because a day's people are
 *     counted exactly until the day is sealed.
 */
public record TallyPolicy(Duration seriesGrace) {
    public TallyPolicy {
        Duration least = Duration.ofMinutes(Window.THREE_HOURS.minutes());
        if (seriesGrace.compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    "series grace is " + seriesGrace + ", but must be at least the longest window, " + least);
        }
    }

    /** The first hour that is still open when everything before a minute is known. */
    public int firstOpenHour(int minute) {
        return TimeBuckets.hourOf(minute - graceMinutes());
    }

    /** Whether a mention of one minute changes nothing any more if it becomes known in another: its hour is sealed. */
    public boolean isTooLate(int minute, int knownInMinute) {
        return TimeBuckets.hourOf(minute) < firstOpenHour(knownInMinute);
    }

    /** The first day that is still open; its people are held until three hours more have passed. */
    public int firstOpenDay(int minute) {
        return TimeBuckets.dayOf(minute - graceMinutes() - Window.THREE_HOURS.minutes());
    }

    private int graceMinutes() {
        return Math.toIntExact(seriesGrace.toMinutes());
    }
}
