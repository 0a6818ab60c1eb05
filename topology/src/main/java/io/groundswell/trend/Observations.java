package io.groundswell.trend;

/**
 * People seen in each window of a slide beside what their past lets expect.
 *
 * @param expectations what the hours before the slide's hour let expect
 * @param hour distinct authors in {@link Window#HOUR}; at least 0
 * @param threeHours distinct authors in {@link Window#THREE_HOURS}; at least 0
 */
public record Observations(Expectations expectations, int hour, int threeHours) {
    private static final Expectation NOTHING = new Expectation(0, 1, 0, 0);

    /** Nobody looked. */
    public static final Observations NONE = new Observations(new Expectations(NOTHING, NOTHING), 0, 0);

    public Observations {
        if (hour < 0 || threeHours < 0) {
            throw new IllegalArgumentException(
                    "people are " + hour + " in an hour and " + threeHours + " in three: they must not be negative");
        }
    }

    /** Distinct authors in a window. */
    public int people(Window window) {
        return window == Window.HOUR ? hour : threeHours;
    }

    /** What was seen in one window. */
    public Observation in(Window window) {
        return new Observation(window, people(window), expectations.in(window));
    }
}
