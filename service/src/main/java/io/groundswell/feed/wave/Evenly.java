package io.groundswell.feed.wave;

/** Turns expected numbers into whole ones that never stray from their sum by more than one. */
final class Evenly {

    private double owed;

    /** {@code phase}: in {@code [0, 1)}, so that not all start together. */
    Evenly(double phase) {
        owed = phase;
    }

    int draw(double expected) {
        owed += expected;
        int whole = (int) owed;
        owed -= whole;
        return whole;
    }
}
