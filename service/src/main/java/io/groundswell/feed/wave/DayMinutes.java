package io.groundswell.feed.wave;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/** Draws minutes of a day, from 0 to 1439, with probability proportional to their weights. */
final class DayMinutes {

    static final int COUNT = 24 * 60;

    private final double[] cumulative = new double[COUNT];

    /** {@code weight}: by minute of the day, 0 or more, and not all 0. */
    DayMinutes(IntToDoubleFunction weight) {
        double sum = 0;
        for (int minute = 0; minute < COUNT; minute++) {
            sum += weight.applyAsDouble(minute);
            cumulative[minute] = sum;
        }
    }

    int draw(SplittableRandom random) {
        double at = random.nextDouble() * cumulative[COUNT - 1];
        int found = Arrays.binarySearch(cumulative, at);
        // A minute ends where its sum stands; one of no weight is never hit.
        return Math.min(found >= 0 ? found + 1 : -found - 1, COUNT - 1);
    }
}
