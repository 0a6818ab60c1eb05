package io.groundswell.trend;

/** A scoring window: it ends at the slide's end E and holds the people of {@code [E - minutes, E)}. Ordered shortest first. */
public enum Window {
    HOUR(60),
    THREE_HOURS(180);

    private final int minutes;
    private final double hours;

    Window(int minutes) {
        this.minutes = minutes;
        this.hours = minutes / 60.0;
    }

    /**
     * The window of a length.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Window ofMinutes(int minutes) {
        for (Window window : values()) {
            if (window.minutes == minutes) {
                return window;
            }
        }
        throw new IllegalArgumentException("there is no window of " + minutes + " minutes");
    }

    /** The length in minutes. */
    public int minutes() {
        return minutes;
    }

    /** The length in hours. */
    public double hours() {
        return hours;
    }
}
