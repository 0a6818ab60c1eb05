package io.groundswell.feed.wave;

import java.util.SplittableRandom;

/** Draws how many of something happen when {@code mean} are expected: Knuth's product method, in pieces of 16. */
final class Poisson {

    /** So small that {@code exp(-PIECE)} keeps its precision. */
    private static final double PIECE = 16;

    private Poisson() {}

    /** O(mean). The same on every machine. */
    static int draw(double mean, SplittableRandom random) {
        int drawn = 0;
        for (double left = mean; left > 0; left -= PIECE) {
            drawn += drawPiece(Math.min(left, PIECE), random);
        }
        return drawn;
    }

    private static int drawPiece(double mean, SplittableRandom random) {
        double limit = StrictMath.exp(-mean);
        double product = random.nextDouble();
        int drawn = 0;
        while (product > limit) {
            product *= random.nextDouble();
            drawn++;
        }
        return drawn;
    }
}
