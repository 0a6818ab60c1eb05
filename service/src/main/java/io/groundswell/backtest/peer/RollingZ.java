package io.groundswell.backtest.peer;

import io.groundswell.backtest.Detector;

/**
 * The textbook's rolling z-score (NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.5.17): with x the count of the
 * last hour, and mean and standard deviation those of the same figure over the week before,
 *
 * <pre>{@code
 *   z = (x - mean) / max(1, deviation)
 * }</pre>
 *
 * The hour slides with the steps. A deviation of less than one count is taken for one. Until two values are known: 0. A window
 * of a week found more than one of a day, or of three, on the series this was written with.
 */
public final class RollingZ implements Detector {

    private static final int HOUR = 60;
    private static final int WEEK = 7 * 24 * HOUR;

    @Override
    public String name() {
        return "zscore";
    }

    @Override
    public Scores begin(int stepMinutes, long startMs) {
        Grid grid = new Grid(stepMinutes, startMs);
        SlidingSum hour = new SlidingSum(grid.stepsIn(HOUR));
        SlidingSum sums = new SlidingSum(grid.stepsIn(WEEK));
        SlidingSum squares = new SlidingSum(grid.stepsIn(WEEK));
        return count -> {
            long people = hour.with(count);
            double score = score(people, sums, squares);
            sums.with(people);
            squares.with(people * people);
            return score;
        };
    }

    private static double score(long people, SlidingSum sums, SlidingSum squares) {
        int known = sums.size();
        if (known < 2) {
            return 0;
        }
        double mean = sums.sum() / (double) known;
        double variance = Math.max(0, squares.sum() / (double) known - mean * mean);
        return (people - mean) / Math.max(1, Math.sqrt(variance));
    }
}
