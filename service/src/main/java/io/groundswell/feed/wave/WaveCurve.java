package io.groundswell.feed.wave;

/** How many newcomers are expected in each minute. */
final class WaveCurve {

    private static final int DAY_MINUTES = 24 * 60;

    /** The first afternoon: noon on the American east coast, an hour after midnight in China. */
    private static final int FIRST_MINUTE = 17 * 60;

    private final double[] byMinute;

    WaveCurve(WaveSettings settings) {
        byMinute = new double[settings.days() * DAY_MINUTES];
        for (int day = 0; day < settings.days(); day++) {
            fill(day, settings.arrivalsOn(day));
        }
    }

    /** {@code minute}: since the midnight before the wave opens; 0 before and after it. */
    double expectedAt(long minute) {
        return minute < 0 || minute >= byMinute.length ? 0 : byMinute[(int) minute];
    }

    private void fill(int day, double arrivals) {
        int from = day * DAY_MINUTES;
        double sum = 0;
        for (int minute = 0; minute < DAY_MINUTES; minute++) {
            byMinute[from + minute] = weight(day, minute);
            sum += byMinute[from + minute];
        }
        for (int minute = from; minute < from + DAY_MINUTES; minute++) {
            byMinute[minute] *= arrivals / sum;
        }
    }

    /**
     * It grows with the square of time on the first day, then follows the rhythm of the day alone: the peak ends with its
     * day, for where it is flat, chance would decide when it was.
     */
    private double weight(int day, int minute) {
        if (day > 0) {
            return 0.5 * DayRhythm.CHINA.at(minute) + 0.5 * DayRhythm.AMERICA.at(minute);
        }
        return minute < FIRST_MINUTE ? 0 : square((minute - FIRST_MINUTE + 1) / 420.0);
    }

    private static double square(double x) {
        return x * x;
    }
}
