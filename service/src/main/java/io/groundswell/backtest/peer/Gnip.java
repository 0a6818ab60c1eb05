package io.groundswell.backtest.peer;

import io.groundswell.backtest.Detector;

/**
 * The cycle-corrected Poisson model of Gnip's white paper <i>Trend Detection in Social Data</i> (Hendrickson, Kolb, Lehman,
 * Montague, 2015; github.com/xdevplatform/Gnip-Trend-Detection): with c the count of the last hour, nu the mean of the same hour
 * on the days before, and CI the width of the confidence interval of a Poisson mean at the level 0.99,
 *
 * <pre>{@code
 *   eta = (c - nu) / CI(0.99, nu)
 * }</pre>
 *
 * The hour slides with the steps. CI is Garwood's interval in the approximation of Wilson and Hilferty. On the first day
 * nothing is known: 0. The paper's point-by-point model, nu the hour before, finds less.
 */
public final class Gnip implements Detector {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final double NORMAL_AT_LEVEL = 2.575829303548901; // of 0.995: half of 0.01 at each end

    @Override
    public String name() {
        return "gnip";
    }

    @Override
    public Scores begin(int stepMinutes, long startMs) {
        Grid grid = new Grid(stepMinutes, startMs);
        return new Cycle(new SlidingSum(grid.stepsIn(HOUR)), grid.stepsIn(DAY));
    }

    /** The width of the confidence interval of a Poisson mean of which {@code events} were seen, at least 0. */
    static double confidenceWidth(double events) {
        double upper = (events + 1) * cubed(1 - 1 / (9 * (events + 1)) + NORMAL_AT_LEVEL / (3 * Math.sqrt(events + 1)));
        double lower =
                events == 0 ? 0 : events * cubed(1 - 1 / (9 * events) - NORMAL_AT_LEVEL / (3 * Math.sqrt(events)));
        return upper - Math.max(0, lower);
    }

    private static double cubed(double value) {
        return value * value * value;
    }

    private static final class Cycle implements Scores {
        private final SlidingSum hour;
        private final long[] sums; // of the hours that ended at this step of earlier days
        private long step;

        Cycle(SlidingSum hour, int stepsADay) {
            this.hour = hour;
            this.sums = new long[stepsADay];
        }

        @Override
        public double next(int count) {
            long people = hour.with(count);
            int place = (int) (step % sums.length);
            long days = step++ / sums.length;
            double mean = days == 0 ? 0 : sums[place] / (double) days;
            sums[place] += people;
            return days == 0 ? 0 : (people - mean) / confidenceWidth(mean);
        }
    }
}
