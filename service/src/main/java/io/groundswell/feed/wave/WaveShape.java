package io.groundswell.feed.wave;

import java.util.List;

/**
 * What becomes of a wave in the weeks after its peak. Shares are of one; newcomers fall by 54 and by 70 percent within
 * days of the peak, as the public record has it, and then the shapes part.
 */
public enum WaveShape {
    /** They look in and are gone within a week. */
    FLEETING(List.of(1.0, 0.46, 0.30, 0.10, 0.10, 0.10, 0.0), 0.06, 2, 0.42, 0.15, 90),
    /** A few keep coming, a few stay. */
    FADING(List.of(1.0, 0.46, 0.36, 0.33, 0.33, 0.03, 0.06, 0.07), 0.16, 0.9, 0.62, 0.25, 45),
    /** Fewer come, but of those who came many stay. */
    LASTING(List.of(1.0, 0.46, 0.30, 0.20, 0.15, 0.12), 0.22, 0.25, 0.82, 0.40, 20);

    /** Made by {@link List#of}. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Double> arrivals;

    private final double returningNextDay;
    private final double fallOfReturning;
    private final double welcomed;
    private final double answeringBack;
    private final int medianWaitMinutes;

    WaveShape(
            List<Double> arrivals,
            double returningNextDay,
            double fallOfReturning,
            double welcomed,
            double answeringBack,
            int medianWaitMinutes) {
        this.arrivals = arrivals;
        this.returningNextDay = returningNextDay;
        this.fallOfReturning = fallOfReturning;
        this.welcomed = welcomed;
        this.answeringBack = answeringBack;
        this.medianWaitMinutes = medianWaitMinutes;
    }

    /** Newcomers who arrive on a day after the peak, to those of the peak; beyond the list, as on its last day. */
    double arrivals(int daysAfterPeak) {
        return arrivals.get(Math.min(daysAfterPeak, arrivals.size() - 1));
    }

    /** The share that comes back on the n-th day after their arrival, {@code n ≥ 1}. */
    double returning(int n) {
        return returningNextDay * StrictMath.pow(n, -fallOfReturning);
    }

    /** The share that a host answers within a day. */
    double welcomed() {
        return welcomed;
    }

    /** Of those who were answered, the share that answers back. */
    double answeringBack() {
        return answeringBack;
    }

    /** The median time to the first welcome of those who are welcomed, but for the longest of waits, which are cut. */
    int medianWaitMinutes() {
        return medianWaitMinutes;
    }
}
