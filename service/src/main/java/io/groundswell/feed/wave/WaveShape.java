package io.groundswell.feed.wave;

import java.util.List;

/**
 * What becomes of a wave in the weeks after its peak. Shares are of one. A day's new accounts, those of the wave and the usual
 * ones, fall by 54 and by 70 percent within days of the peak, as the public record has it, and then the shapes part; never below
 * the usual, which is an eleventh.
 */
public enum WaveShape {
    /** They look in, some once more, and are gone within a week. */
    FLEETING(List.of(1.0, 0.46, 0.30, 0.18, 0.18, 0.18, 1.0 / NewAccounts.PEAK_FACTOR), 0.14, 2.4, 0.42, 0.15, 90),
    /** A few keep coming, a few stay. */
    FADING(List.of(1.0, 0.46, 0.37, 0.34, 0.30, 0.10, 0.14, 0.17), 0.15, 1, 0.62, 0.25, 45),
    /** Fewer come, but of those who came many stay. */
    LASTING(List.of(1.0, 0.46, 0.30, 0.27, 0.23, 0.20), 0.22, 0.25, 0.82, 0.40, 20);

    /** Made by {@link List#of}. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Double> newAccounts;

    private final double returningNextDay;
    private final double fallOfReturning;
    private final double welcomed;
    private final double answeringBack;
    private final int medianWaitMinutes;

    WaveShape(
            List<Double> newAccounts,
            double returningNextDay,
            double fallOfReturning,
            double welcomed,
            double answeringBack,
            int medianWaitMinutes) {
        this.newAccounts = newAccounts;
        this.returningNextDay = returningNextDay;
        this.fallOfReturning = fallOfReturning;
        this.welcomed = welcomed;
        this.answeringBack = answeringBack;
        this.medianWaitMinutes = medianWaitMinutes;
    }

    /** All accounts opened on a day after the peak, to those of the peak; beyond the list, as on its last day. */
    double newAccounts(int daysAfterPeak) {
        return newAccounts.get(Math.min(daysAfterPeak, newAccounts.size() - 1));
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
