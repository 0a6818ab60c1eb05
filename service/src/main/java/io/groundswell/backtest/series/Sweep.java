package io.groundswell.backtest.series;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What one detector finds when its threshold is set as low as a budget of false alarms allows, the same for all series.
 *
 * <ul>
 *   <li>It alarms where its score exceeds the threshold.
 *   <li>A false alarm is a six-hour block, aligned to the day (UTC), that shares no moment with a labelled window and in which it
 *       alarms.
 *   <li>The budget is in false blocks a week of a series, over all series together: with a budget of 0.5 and six series of eight
 *       weeks it may have 24 in all.
 *   <li>A labelled window is found if it alarms within it; recall is the share of windows found.
 *   <li>The onset is the time from a window's begin to the first alarm in it, of the windows found.
 *   <li>The first steps of a series ({@link LabelledSeries#probation}) are not judged at all: neither alarms, nor windows, nor
 *       weeks.
 * </ul>
 *
 * <pre>
 *   largest scores by quiet block   9 7 7 4 2     two allowed: the threshold is 7, passed by one block;
 *                                                 6.9 would let three pass
 * </pre>
 */
final class Sweep {

    private final List<ScoredSeries> series;
    private final double[] quietBlocks; // ascending
    private final double weeks;

    Sweep(List<ScoredSeries> series) {
        this.series = List.copyOf(series);
        this.quietBlocks = series.stream()
                .flatMapToDouble(ScoredSeries::largestByQuietBlock)
                .sorted()
                .toArray();
        this.weeks = series.stream()
                .mapToDouble(scored -> scored.labelled().judgedWeeks())
                .sum();
    }

    /** The lowest threshold that keeps within a budget; below every score if nothing can exceed the budget. */
    double threshold(Budget budget) {
        int allowed = (int) Math.floor(budget.perWeek() * weeks);
        int first = quietBlocks.length - 1 - allowed;
        return first < 0 ? Double.NEGATIVE_INFINITY : quietBlocks[first];
    }

    /** The share of the labelled windows that are found, in [0, 1]. */
    double recall(double threshold) {
        List<OptionalLong> onsets = onsets(threshold);
        return onsets.stream().filter(OptionalLong::isPresent).count() / (double) onsets.size();
    }

    /** The minutes from a window's begin to the first alarm in it, of the windows found, ascending. */
    List<Double> onsetMinutes(double threshold) {
        return onsets(threshold).stream()
                .filter(OptionalLong::isPresent)
                .map(onset -> onset.getAsLong() / (double) Duration.ofMinutes(1).toMillis())
                .sorted()
                .toList();
    }

    private List<OptionalLong> onsets(double threshold) {
        List<OptionalLong> onsets = new ArrayList<>();
        for (ScoredSeries scored : series) {
            for (LabelledWindow window : scored.labelled().judgedWindows()) {
                OptionalLong alarm = scored.firstAlarm(window, threshold);
                onsets.add(alarm.isEmpty() ? alarm : OptionalLong.of(alarm.getAsLong() - window.fromMs()));
            }
        }
        return onsets;
    }
}
