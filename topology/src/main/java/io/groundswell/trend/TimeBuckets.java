package io.groundswell.trend;

/**
 * The grid of time on which people are counted: minutes, hours and days since 1970-01-01T00:00Z, as ints. A bucket with
 * number {@code n} of length {@code L} is the half-open interval {@code [n·L, (n + 1)·L)}.
 */
public final class TimeBuckets {
    public static final int MINUTES_PER_HOUR = 60;
    public static final int MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;
    public static final long MS_PER_MINUTE = 60_000;

    private TimeBuckets() {}

    /** The minute that holds an instant; times before 1970 give negative minutes. */
    public static int minuteOf(long epochMs) {
        return Math.toIntExact(Math.floorDiv(epochMs, MS_PER_MINUTE));
    }

    /** The second of its minute, in [0, 59], in which an instant lies. */
    public static int secondOf(long epochMs) {
        return (int) (Math.floorMod(epochMs, MS_PER_MINUTE) / 1000);
    }

    /** The first millisecond of a minute. */
    public static long minuteStartMs(int minute) {
        return minute * MS_PER_MINUTE;
    }

    /** The hour that holds a minute. */
    public static int hourOf(int minute) {
        return Math.floorDiv(minute, MINUTES_PER_HOUR);
    }

    /** The day (UTC) that holds a minute. */
    public static int dayOf(int minute) {
        return Math.floorDiv(minute, MINUTES_PER_DAY);
    }
}
