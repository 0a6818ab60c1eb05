package io.groundswell.feed.wave;

import java.util.List;

/** How many posts of the wave are expected in each minute. */
final class WaveCurve {

    private static final int DAY_MINUTES = 24 * 60;

    /** The first afternoon: noon on the American east coast, an hour after midnight in China. */
    static final int FIRST_MINUTE = 17 * 60;

    private final double[] byMinute;
    private final boolean isGrowing;

    /** Of a wave that still grows on its second day. */
    WaveCurve(WaveSettings settings) {
        this(settings, true);
    }

    /** {@code isGrowing}: whether it still grows in the course of its second day. */
    WaveCurve(WaveSettings settings, boolean isGrowing) {
        this.isGrowing = isGrowing;
        List<Integer> days = settings.wavePosts();
        byMinute = new double[days.size() * DAY_MINUTES];
        for (int day = 0; day < days.size(); day++) {
            fill(day, days.get(day) * settings.scale());
        }
    }

    /** {@code minute}: since the midnight before the wave opens; 0 before and after it. */
    double expectedAt(long minute) {
        return minute < 0 || minute >= byMinute.length ? 0 : byMinute[(int) minute];
    }

    private void fill(int day, double posts) {
        int from = day * DAY_MINUTES;
        double sum = 0;
        for (int minute = 0; minute < DAY_MINUTES; minute++) {
            byMinute[from + minute] = weight(day, minute);
            sum += byMinute[from + minute];
        }
        for (int minute = from; minute < from + DAY_MINUTES; minute++) {
            byMinute[minute] *= posts / sum;
        }
    }

    /** It grows with the square of time on the first day, may still grow on the second, then follows the day alone. */
    private double weight(int day, int minute) {
        double rhythm = 0.5 * DayRhythm.CHINA.at(minute) + 0.5 * DayRhythm.AMERICA.at(minute);
        return switch (day) {
            case 0 -> minute < FIRST_MINUTE ? 0 : square((minute - FIRST_MINUTE + 1) / 420.0);
            case 1 -> isGrowing ? rhythm * (0.4 + 0.6 * minute / DAY_MINUTES) : rhythm;
            default -> rhythm;
        };
    }

    private static double square(double x) {
        return x * x;
    }
}
