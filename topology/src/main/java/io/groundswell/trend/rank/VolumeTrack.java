package io.groundswell.trend.rank;

import io.groundswell.trend.Baseline;
import io.groundswell.trend.Expectation;
import io.groundswell.trend.Expectations;
import io.groundswell.trend.Observations;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.StatePolicy;
import io.groundswell.trend.TimeBuckets;
import io.groundswell.trend.Window;
import java.util.List;

/**
 * One series told by volumes instead of people, judged by the same baselines, surprise and states as a tag: y of a window is the
 * sum of the counts in it, each window is sampled at the end of each clock hour (UTC), and there is no scope that could surge.
 *
 * <pre>
 *   step of 30 min   9:30   10:00   10:30   11:00
 *   count               4       2       3       1
 *   hour                4       6       5       4     of the hour's window: the last two steps
 *   learnt                      4               5     hour 9 at the first step of hour 10, hour 10 at that of hour 11
 * </pre>
 *
 * A step belongs to the hour it starts in. States go by slides of a minute, so a step's figures stand for each of its minutes.
 * O(1) a step. Not thread-safe.
 */
public final class VolumeTrack {

    private static final int ONE_SERIES = 1;

    private final int stepMinutes;
    private final ScoringPolicy policy;
    private final Sliding hour;
    private final Sliding threeHours;
    private final Episode episode = new Episode();
    private int nextMinute;

    /**
     * A track that has seen nothing yet.
     *
     * @param stepMinutes the length of a step; divides an hour
     * @param startMinute the minute (since the epoch) in which the first step starts
     * @throws IllegalArgumentException if an hour is not a whole number of steps
     */
    public VolumeTrack(int stepMinutes, int startMinute, ScoringPolicy policy) {
        if (stepMinutes < 1 || TimeBuckets.MINUTES_PER_HOUR % stepMinutes != 0) {
            throw new IllegalArgumentException("a step is " + stepMinutes + " minutes; it must divide an hour");
        }
        this.stepMinutes = stepMinutes;
        this.policy = policy;
        this.nextMinute = startMinute;
        this.hour = new Sliding(Window.HOUR.minutes() / stepMinutes, TimeBuckets.hourOf(startMinute));
        this.threeHours = new Sliding(Window.THREE_HOURS.minutes() / stepMinutes, TimeBuckets.hourOf(startMinute));
    }

    /**
     * What a step came to.
     *
     * @param windows the figures at the step's end, shortest window first
     * @param state where the series stands since
     */
    public record Verdict(List<WindowFigures> windows, TrendState state) {

        public Verdict {
            windows = List.copyOf(windows);
        }

        /** The figures of the shortest window. */
        public WindowFigures shortest() {
            return windows.get(0);
        }

        /** The larger surprise over the windows. */
        public double z() {
            return largestZ(windows);
        }
    }

    /**
     * Goes on by a step.
     *
     * @param count what was counted in it
     * @throws IllegalArgumentException if the count is negative
     * @throws ArithmeticException if a window holds more than an int does
     */
    public Verdict next(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("a count is " + count + ": not negative");
        }
        int clockHour = TimeBuckets.hourOf(nextMinute);
        Expectations expectations =
                new Expectations(hour.expectedIn(clockHour, policy), threeHours.expectedIn(clockHour, policy));
        Observations observations = new Observations(expectations, hour.with(count), threeHours.with(count));
        List<WindowFigures> figures = WindowFigures.of(observations, Observations.NONE, policy.surprise());
        advanceEpisode(figures.get(0).observed(), largestZ(figures));
        return new Verdict(figures, episode.state());
    }

    private void advanceEpisode(int volume, double z) {
        StatePolicy states = policy.states();
        for (int minute = 1; minute <= stepMinutes; minute++) {
            episode.advance(nextMinute + minute, volume, z, states.trendingZAmong(ONE_SERIES), states);
        }
        nextMinute += stepMinutes;
    }

    private static double largestZ(List<WindowFigures> figures) {
        return figures.stream().mapToDouble(WindowFigures::z).max().orElseThrow();
    }

    /** One window, with what its past lets expect. */
    private static final class Sliding {
        private final int[] counts; // of the last steps, the oldest to be replaced next
        private final Baseline baseline;
        private int oldest;
        private int sum;
        private int hour;

        Sliding(int steps, int hour) {
            this.counts = new int[steps];
            this.baseline = Baseline.startingAt(hour);
            this.hour = hour;
        }

        /** Samples the window first as the last step left it, if that step was its hour's last. */
        Expectation expectedIn(int nextHour, ScoringPolicy policy) {
            if (nextHour != hour) {
                baseline.fold(hour, sum, policy);
                hour = nextHour;
            }
            return baseline.expectationFor(hour, policy);
        }

        /** The sum with one step more. */
        int with(int count) {
            sum = Math.addExact(sum - counts[oldest], count);
            counts[oldest] = count;
            oldest = (oldest + 1) % counts.length;
            return sum;
        }
    }
}
