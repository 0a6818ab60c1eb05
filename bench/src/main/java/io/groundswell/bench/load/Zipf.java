package io.groundswell.bench.load;

/**
 * Ranks from 0, the most frequent, with probability proportional to {@code 1 / (rank + 1)^exponent}. Vose's alias table:
 * O(ranks) to make, 12 bytes a rank, O(1) to draw. Strict mathematics: the same on every machine. Immutable.
 */
final class Zipf {
    private final double[] keep;
    private final int[] alias;

    Zipf(int ranks, double exponent) {
        keep = new double[ranks];
        alias = new int[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            keep[rank] = StrictMath.pow(rank + 1.0, -exponent);
            sum += keep[rank];
        }
        for (int rank = 0; rank < ranks; rank++) {
            keep[rank] *= ranks / sum;
        }
        pair(ranks);
    }

    int draw(Draws draws) {
        int rank = draws.below(keep.length);
        return draws.unit() < keep[rank] ? rank : alias[rank];
    }

    /** Each rank that weighs less than the mean is filled up by one that weighs more. */
    private void pair(int ranks) {
        // Light ranks stand at the front, heavy ones at the end; both are taken from their inner ends.
        int[] waiting = new int[ranks];
        int light = 0;
        int heavy = ranks;
        for (int rank = 0; rank < ranks; rank++) {
            if (keep[rank] < 1) {
                waiting[light++] = rank;
            } else {
                waiting[--heavy] = rank;
            }
        }
        while (light > 0 && heavy < ranks) {
            int filled = waiting[--light];
            int filler = waiting[heavy];
            alias[filled] = filler;
            keep[filler] -= 1 - keep[filled];
            if (keep[filler] < 1) {
                heavy++;
                waiting[light++] = filler;
            }
        }
        // What rounding left over is as heavy as the mean.
        while (light > 0) {
            keep[waiting[--light]] = 1;
        }
        while (heavy < ranks) {
            keep[waiting[heavy++]] = 1;
        }
    }
}
