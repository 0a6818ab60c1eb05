package io.groundswell.trend;

/** What a tag usually holds in a scope, or a scope as a whole: a baseline for each window, of the same hours. Not thread-safe. */
public final class Past {
    private final Baseline hour;
    private final Baseline threeHours;

    /**
     * A past of baselines that belong together.
     *
     * @param hour of {@link Window#HOUR}
     * @param threeHours of {@link Window#THREE_HOURS}
     */
    public Past(Baseline hour, Baseline threeHours) {
        this.hour = hour;
        this.threeHours = threeHours;
    }

    /** The past of a tag first mentioned in {@code epochHour}, which is yet to be folded. */
    public static Past startingAt(int epochHour) {
        return new Past(Baseline.startingAt(epochHour), Baseline.startingAt(epochHour));
    }

    /** The hour of the first mention. */
    public int startHour() {
        return hour.startHour();
    }

    /** What a window usually holds. */
    public Baseline in(Window window) {
        return window == Window.HOUR ? hour : threeHours;
    }

    /** A copy that lives its own life. */
    public Past copy() {
        return new Past(hour.copy(), threeHours.copy());
    }

    /** What is expected of the windows that end within an hour, by the hours before it. O(1). */
    public Expectations expectationsFor(int epochHour, ScoringPolicy policy) {
        return new Expectations(hour.expectationFor(epochHour, policy), threeHours.expectationFor(epochHour, policy));
    }
}
