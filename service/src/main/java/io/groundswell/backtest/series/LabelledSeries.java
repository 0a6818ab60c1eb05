package io.groundswell.backtest.series;

import java.util.List;

/** A series with the windows in which something happened, and what of both is judged. */
public record LabelledSeries(Series series, List<LabelledWindow> windows) {

    private static final double PROBATION_SHARE = 0.15;
    private static final int PROBATION_OF_STEPS = 5000;

    public LabelledSeries {
        windows = List.copyOf(windows);
    }

    /**
     * The steps at the start that are not judged, so that every detector knows something first: the benchmark's own rule,
     * 15 % of the series, of 5000 steps at most.
     */
    int probation() {
        return (int) (PROBATION_SHARE * Math.min(PROBATION_OF_STEPS, series.steps()));
    }

    boolean isJudged(int step) {
        return step >= probation() && series.isTold(step);
    }

    /** The windows with a step that is judged. */
    List<LabelledWindow> judgedWindows() {
        return windows.stream().filter(this::isJudged).toList();
    }

    private boolean isJudged(LabelledWindow window) {
        for (int step = probation(); step < series.steps(); step++) {
            if (isJudged(step) && window.holds(series.startOf(step))) {
                return true;
            }
        }
        return false;
    }

    double judgedWeeks() {
        int judged = 0;
        for (int step = probation(); step < series.steps(); step++) {
            judged += isJudged(step) ? 1 : 0;
        }
        return judged * series.stepMinutes() / (7 * 24 * 60.0);
    }
}
