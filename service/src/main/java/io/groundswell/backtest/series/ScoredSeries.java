package io.groundswell.backtest.series;

import io.groundswell.backtest.Detector;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** A detector's scores of one series, beside its labels. Not thread-safe. */
final class ScoredSeries {

    private static final long BLOCK_MS = Duration.ofHours(6).toMillis();

    private final LabelledSeries labelled;
    private final double[] scores;

    ScoredSeries(LabelledSeries labelled, double[] scores) {
        this.labelled = labelled;
        this.scores = scores;
    }

    /** Lets a detector see a whole series. O(steps). */
    static ScoredSeries by(Detector detector, LabelledSeries labelled) {
        Series series = labelled.series();
        Detector.Scores detection = detector.begin(series.stepMinutes(), series.startMs());
        double[] scores = new double[series.steps()];
        for (int step = 0; step < scores.length; step++) {
            scores[step] = detection.next(series.count(step));
        }
        return new ScoredSeries(labelled, scores);
    }

    LabelledSeries labelled() {
        return labelled;
    }

    /**
     * The largest score in each block that may hold a false alarm: six hours from 0, 6, 12 or 18 o'clock UTC that share no
     * moment with a labelled window. A threshold of less than that is a false alarm, one however often it is passed.
     */
    DoubleStream largestByQuietBlock() {
        Map<Long, Double> largest = new TreeMap<>();
        for (int step = 0; step < scores.length; step++) {
            long block = Math.floorDiv(labelled.series().startOf(step), BLOCK_MS);
            if (labelled.isJudged(step) && isQuiet(block)) {
                largest.merge(block, scores[step], Math::max);
            }
        }
        return largest.values().stream().mapToDouble(Double::doubleValue);
    }

    /** The first judged moment in a window at which the score exceeds the threshold. */
    OptionalLong firstAlarm(LabelledWindow window, double threshold) {
        for (int step = 0; step < scores.length; step++) {
            long time = labelled.series().startOf(step);
            if (labelled.isJudged(step) && window.holds(time) && scores[step] > threshold) {
                return OptionalLong.of(time);
            }
        }
        return OptionalLong.empty();
    }

    private boolean isQuiet(long block) {
        long start = block * BLOCK_MS;
        return labelled.windows().stream().noneMatch(window -> window.touches(start, start + BLOCK_MS));
    }
}
