package io.groundswell.backtest;

/**
 * Says how alarming a series of counts is, step by step. Which score is an alarm is not the detector's to say: thresholds are
 * swept from outside, so only the order of a detector's scores matters, within a series and between series. Stateless; what it
 * {@linkplain #begin begins} is not thread-safe.
 */
public interface Detector {

    /** The name in reports, in lower case. */
    String name();

    /**
     * Begins a series.
     *
     * @param stepMinutes the length of a step; divides 30
     * @param startMs the start of the first step, in milliseconds since the epoch
     * @throws IllegalArgumentException if half an hour is not a whole number of steps
     */
    Scores begin(int stepMinutes, long startMs);

    /** The scores of one series. */
    interface Scores {

        /**
         * Goes on by a step.
         *
         * @param count what was counted in it, at least 0
         * @return a finite score at the step's end, larger for more alarming; knows nothing of what comes later
         */
        double next(int count);
    }
}
