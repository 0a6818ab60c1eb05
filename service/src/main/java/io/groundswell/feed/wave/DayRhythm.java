package io.groundswell.feed.wave;

/** How busy people are by the clock of where they live; 1 is the day's mean. */
enum DayRhythm {
    CHINA(8),
    AMERICA(-6);

    private static final int HOUR_MINUTES = 60;
    private static final int DAY_MINUTES = 24 * HOUR_MINUTES;

    /** Asleep at four, a peak at lunch, a higher one in the evening; the mean is 1. */
    private static final double[] BY_HOUR = {
        0.70, 0.42, 0.24, 0.15, 0.13, 0.18, 0.37, 0.70, 0.95, 1.05, 1.12, 1.25,
        1.42, 1.25, 1.10, 1.10, 1.13, 1.22, 1.38, 1.60, 1.80, 1.88, 1.66, 1.20
    };

    private final int offsetHours;

    DayRhythm(int offsetHours) {
        this.offsetHours = offsetHours;
    }

    /** At a minute of the UTC day, straight between the hours. */
    double at(long utcMinute) {
        int minute = (int) Math.floorMod(utcMinute + offsetHours * (long) HOUR_MINUTES, (long) DAY_MINUTES);
        int hour = minute / HOUR_MINUTES;
        double part = minute % HOUR_MINUTES / (double) HOUR_MINUTES;
        return BY_HOUR[hour] * (1 - part) + BY_HOUR[(hour + 1) % BY_HOUR.length] * part;
    }
}
