package io.groundswell.trend.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.trend.Baseline;
import io.groundswell.trend.Expectation;
import io.groundswell.trend.Expectations;
import io.groundswell.trend.Observations;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.TimeBuckets;
import io.groundswell.trend.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VolumeTrackTest {
    private static final ScoringPolicy POLICY = ScoringPolicy.defaults();
    private static final int STEP = 5;
    private static final int START = 23_750_497; // 37 minutes past an hour

    /** A month of bursts and lulls: everything made anew for each step, from all counts before. */
    @Test
    void figuresAreThoseOfBaselinesSampledAtEachHoursEnd() {
        Random random = new Random(11);
        int[] counts = IntStream.range(0, 12 * 24 * 30)
                .map(step -> random.nextInt(step % 700 < 20 ? 400 : 1 + step % 288 / 20))
                .toArray();
        VolumeTrack track = new VolumeTrack(STEP, START, POLICY);
        List<Baseline> baselines = new ArrayList<>();
        for (Window ignored : Window.values()) {
            baselines.add(Baseline.startingAt(TimeBuckets.hourOf(START)));
        }

        for (int step = 0; step < counts.length; step++) {
            int hour = hourOf(step);
            Expectation[] past = new Expectation[Window.values().length];
            for (Window window : Window.values()) {
                Baseline baseline = baselines.get(window.ordinal());
                if (step > 0 && hourOf(step - 1) != hour) {
                    baseline.fold(hourOf(step - 1), sum(counts, step - 1, window), POLICY);
                }
                past[window.ordinal()] = baseline.expectationFor(hour, POLICY);
            }
            Observations expected = new Observations(
                    new Expectations(past[0], past[1]),
                    sum(counts, step, Window.HOUR),
                    sum(counts, step, Window.THREE_HOURS));

            VolumeTrack.Verdict verdict = track.next(counts[step]);

            assertThat(verdict.windows()).isEqualTo(WindowFigures.of(expected, Observations.NONE, POLICY.surprise()));
        }
    }

    @Test
    void zIsTheLargerOverTheWindowsAndTheShortestComesFirst() {
        VolumeTrack track = new VolumeTrack(30, 0, POLICY);
        IntStream.range(0, 100).forEach(step -> track.next(10));

        VolumeTrack.Verdict slow = track.next(14); // the hour has 24 of 20, the three hours 64 of 60

        assertThat(slow.shortest().window()).isEqualTo(Window.HOUR);
        assertThat(slow.shortest().observed()).isEqualTo(24);
        assertThat(slow.z())
                .isEqualTo(Math.max(
                        slow.windows().get(0).z(), slow.windows().get(1).z()));
        assertThat(slow.windows().get(0).z())
                .isGreaterThan(slow.windows().get(1).z());
    }

    @Test
    void statesGoByMinutes() {
        VolumeTrack track = new VolumeTrack(STEP, 0, POLICY);
        IntStream.range(0, 24 * 12).forEach(step -> track.next(1));

        List<TrendState> burst = new ArrayList<>();
        for (int count : new int[] {1, 60, 60, 60}) {
            burst.add(track.next(count).state());
        }
        IntStream.range(0, 48)
                .forEach(step -> track.next(1)); // an hour for the hour, two more for the three hours, one quiet

        assertThat(burst)
                .containsExactly(TrendState.ENDED, TrendState.TRENDING, TrendState.TRENDING, TrendState.TRENDING);
        assertThat(track.next(1).state()).isEqualTo(TrendState.ENDED);
    }

    @Test
    void stepsMustDivideAnHourAndCountsMustNotBeNegative() {
        assertThatThrownBy(() -> new VolumeTrack(7, 0, POLICY))
                .hasMessage("a step is 7 minutes; it must divide an hour");
        assertThatThrownBy(() -> new VolumeTrack(5, 0, POLICY).next(-1)).hasMessage("a count is -1: not negative");
    }

    private static int hourOf(int step) {
        return TimeBuckets.hourOf(START + step * STEP);
    }

    private static int sum(int[] counts, int last, Window window) {
        return IntStream.rangeClosed(Math.max(0, last - window.minutes() / STEP + 1), last)
                .map(step -> counts[step])
                .sum();
    }
}
