package io.groundswell.feed.wave;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws ranks from 0 (the most frequent) with probability proportional to {@code 1 / (rank + 1)^exponent}, in O(log n).
 * Strict mathematics: the same on every machine.
 */
final class Zipf {

    private final double[] cumulative;

    Zipf(int ranks, double exponent) {
        cumulative = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += 1 / StrictMath.pow(rank + 1.0, exponent);
            cumulative[rank] = sum;
        }
    }

    int draw(SplittableRandom random) {
        double at = random.nextDouble() * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, at);
        return found >= 0 ? found : Math.min(-found - 1, cumulative.length - 1);
    }
}
