package io.groundswell.backtest.series;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a detector came to.
 *
 * @param name the detector's
 * @param found by budget, tightest first
 * @param medianOnsetMinutes from a window's begin to the first alarm in it, at {@link Budget#OF_ONSET}; null if none was found
 */
public record DetectorResult(
        String name, List<Found> found, @Nullable Double medianOnsetMinutes) {

    public DetectorResult {
        found = List.copyOf(found);
    }

    /**
     * What it finds within a budget.
     *
     * @param threshold the lowest that keeps within it
     * @param recall the share of the labelled windows that are found, in [0, 1]
     */
    public record Found(Budget budget, double threshold, double recall) {}

    static DetectorResult of(String name, Sweep sweep) {
        List<Found> found = new ArrayList<>();
        for (Budget budget : Budget.ALL) {
            double threshold = sweep.threshold(budget);
            found.add(new Found(budget, threshold, sweep.recall(threshold)));
        }
        return new DetectorResult(name, found, median(sweep.onsetMinutes(sweep.threshold(Budget.OF_ONSET))));
    }

    /** Of an even number, the mean of the two in the middle. */
    private static @Nullable Double median(List<Double> ascending) {
        int size = ascending.size();
        return size == 0 ? null : (Double) ((ascending.get((size - 1) / 2) + ascending.get(size / 2)) / 2);
    }
}
