package io.groundswell.backtest.series;

import io.groundswell.backtest.Detector;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.TimeBuckets;
import io.groundswell.trend.rank.VolumeTrack;
import java.util.ArrayList;
import java.util.List;

/** Our own: the larger z over the windows, by the model and the constants that the service ships with. */
public final class Groundswell implements Detector {

    @Override
    public String name() {
        return "groundswell";
    }

    @Override
    public Scores begin(int stepMinutes, long startMs) {
        VolumeTrack track = track(stepMinutes, startMs);
        return count -> track.next(count).z();
    }

    /** What it says of each step of a series. */
    static List<VolumeTrack.Verdict> verdicts(Series series) {
        VolumeTrack track = track(series.stepMinutes(), series.startMs());
        List<VolumeTrack.Verdict> verdicts = new ArrayList<>(series.steps());
        for (int step = 0; step < series.steps(); step++) {
            verdicts.add(track.next(series.count(step)));
        }
        return verdicts;
    }

    private static VolumeTrack track(int stepMinutes, long startMs) {
        return new VolumeTrack(stepMinutes, TimeBuckets.minuteOf(startMs), ScoringPolicy.defaults());
    }
}
