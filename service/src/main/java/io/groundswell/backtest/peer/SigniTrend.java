package io.groundswell.backtest.peer;

import io.groundswell.backtest.Detector;

/**
 * SigniTrend's significance (Schubert, Weiler, Kriegel: <i>SigniTrend: Scalable Detection of Emerging Topics in Textual Streams
 * by Hashed Significance Thresholds</i>, KDD 2014): with x the count of the last hour and beta the background noise,
 *
 * <pre>{@code
 *   sig(x) = (x - max(EWMA, beta)) / (sqrt(EWMVar) + beta)
 *   delta = x - EWMA;  EWMA += alpha delta;  EWMVar = (1 - alpha) (EWMVar + alpha delta^2)
 *   alpha = 1 - 2^(-1 / half-life), at the n-th hour over 1 - (1 - alpha)^n
 * }</pre>
 *
 * An epoch is a clock hour: the averages take in the last hour's count at its end; x slides with the steps. The correction of
 * alpha for a young series is the authors' own, in ELKI. The half-life is three days, the best of 12 h, 1, 2, 3 and 7 days on
 * the series this was written with; beta is one. Before the first hour's end nothing is known: 0.
 */
public final class SigniTrend implements Detector {

    private static final int HOUR = 60;
    private static final double ALPHA = 1 - Math.pow(2, -1.0 / 72);
    private static final double BETA = 1;

    @Override
    public String name() {
        return "signitrend";
    }

    @Override
    public Scores begin(int stepMinutes, long startMs) {
        return new Epochs(new Grid(stepMinutes, startMs));
    }

    private static final class Epochs implements Scores {
        private final Grid grid;
        private final SlidingSum last;
        private long step;
        private int hour;
        private int epochs;
        private double mean;
        private double variance;

        Epochs(Grid grid) {
            this.grid = grid;
            this.last = new SlidingSum(grid.stepsIn(HOUR));
            this.hour = grid.hourOf(0);
        }

        @Override
        public double next(int count) {
            int now = grid.hourOf(step++);
            if (now != hour) {
                hour = now;
                learn(last.sum());
            }
            long people = last.with(count);
            return epochs == 0 ? 0 : (people - Math.max(mean, BETA)) / (Math.sqrt(variance) + BETA);
        }

        private void learn(long people) {
            epochs++;
            double alpha = ALPHA / (1 - Math.pow(1 - ALPHA, epochs));
            double delta = people - mean;
            mean += alpha * delta;
            variance = (1 - alpha) * (variance + alpha * delta * delta);
        }
    }
}
