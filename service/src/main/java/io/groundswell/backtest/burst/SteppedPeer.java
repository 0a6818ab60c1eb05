package io.groundswell.backtest.burst;

import io.groundswell.backtest.Detector;
import io.groundswell.backtest.peer.Gnip;
import io.groundswell.backtest.peer.Misskey;
import io.groundswell.backtest.peer.RollingZ;
import io.groundswell.backtest.peer.SigniTrend;
import io.groundswell.trend.TimeBuckets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A peer that is asked about the series of each tag, every five minutes. What it lists is said at the start of a step's last minute.
 *
 * @param detector its formula
 * @param threshold the score from which a tag is listed
 */
record SteppedPeer(Detector detector, double threshold) {

    /** Nobody here takes fewer people in an hour for an alarm. */
    private static final int LEAST_PEOPLE = 3;

    /**
     * One of each. Misskey's threshold is its own. The others leave theirs to whoever uses them: three standard deviations are
     * custom, and a width of the interval is where Gnip's count leaves it.
     */
    static List<SteppedPeer> all() {
        return List.of(
                new SteppedPeer(new Misskey(), 1.25),
                new SteppedPeer(new Gnip(), 1),
                new SteppedPeer(new SigniTrend(), 3),
                new SteppedPeer(new RollingZ(), 3));
    }

    /** Goes through all series, and says how what it lists changes. O(tags and steps). */
    void run(StepCounts series, Consumer<Appearance> told) {
        Map<Integer, Map<String, Double>> alarms = new HashMap<>();
        series.forEachTag(LEAST_PEOPLE, (tag, counts) -> {
            Detector.Scores scores = detector.begin(StepCounts.STEP_MINUTES, startMs(series));
            for (int step = series.first(); step <= series.last(); step++) {
                double score = scores.next(counts[step - series.first()]);
                if (score >= threshold) {
                    alarms.computeIfAbsent(step, none -> new HashMap<>()).put(tag, score);
                }
            }
        });
        Listing listing = new Listing(told);
        for (int step = series.first(); step <= series.last(); step++) {
            int lastMinute = (step + 1) * StepCounts.STEP_MINUTES - 1;
            listing.becomes(alarms.getOrDefault(step, Map.of()), lastMinute);
        }
    }

    private static long startMs(StepCounts series) {
        return TimeBuckets.minuteStartMs(series.first() * StepCounts.STEP_MINUTES);
    }
}
