package io.groundswell.trend;

/**
 * People seen in a window beside what its past lets expect.
 *
 * @param window the window; it ends at the slide's end, exclusive
 * @param people distinct authors in it; at least 0
 * @param expectation what the hours before the slide's hour let expect
 */
public record Observation(Window window, int people, Expectation expectation) {

    public Observation {
        if (people < 0) {
            throw new IllegalArgumentException("people in " + window + " is " + people + ": it must not be negative");
        }
    }
}
