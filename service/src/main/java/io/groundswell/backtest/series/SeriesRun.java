package io.groundswell.backtest.series;

import io.groundswell.backtest.Detector;
import java.util.ArrayList;
import java.util.List;

/** Lets detectors see the same series, and judges each by the same labels. Not thread-safe. */
public final class SeriesRun {

    private final List<LabelledSeries> series;

    /**
     * A run over these.
     *
     * @throws IllegalArgumentException if no labelled window is judged: there would be nothing to find
     */
    public SeriesRun(List<LabelledSeries> series) {
        this.series = List.copyOf(series);
        if (windows() == 0) {
            throw new IllegalArgumentException(
                    "no series has a labelled window behind its probation; there must be one to find");
        }
    }

    /** How many labelled windows are judged. */
    public int windows() {
        return series.stream()
                .mapToInt(labelled -> labelled.judgedWindows().size())
                .sum();
    }

    /** How many labelled windows are not, because they lie in a probation or where nothing is told. */
    public int windowsNotJudged() {
        return series.stream().mapToInt(labelled -> labelled.windows().size()).sum() - windows();
    }

    /** The weeks that are judged, of all series together. */
    public double weeks() {
        return series.stream().mapToDouble(LabelledSeries::judgedWeeks).sum();
    }

    /**
     * Each detector's result, in their order.
     *
     * @param afterEach called after each series that a detector has seen
     */
    public List<DetectorResult> of(List<Detector> detectors, Runnable afterEach) {
        List<DetectorResult> results = new ArrayList<>();
        for (Detector detector : detectors) {
            List<ScoredSeries> scored = new ArrayList<>();
            for (LabelledSeries labelled : series) {
                scored.add(ScoredSeries.by(detector, labelled));
                afterEach.run();
            }
            results.add(DetectorResult.of(detector.name(), new Sweep(scored)));
        }
        return results;
    }
}
