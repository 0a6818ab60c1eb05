package io.groundswell.trend;

/**
 * What a past lets expect in each window that ends within an hour; the same object for all slides of the hour.
 *
 * @param hour in {@link Window#HOUR}
 * @param threeHours in {@link Window#THREE_HOURS}
 */
public record Expectations(Expectation hour, Expectation threeHours) {

    /** What is expected in a window. */
    public Expectation in(Window window) {
        return window == Window.HOUR ? hour : threeHours;
    }
}
