package io.groundswell.feed.wave;

import java.util.SplittableRandom;

/** Deals yes and no by chance, but of each twenty cards a set share is yes: small waves come close to what is expected. */
final class Deck {

    private static final int CARDS = 20;

    private final double share;
    private double owed;
    private int left;
    private int yesLeft;

    Deck(double share) {
        this.share = share;
    }

    boolean deal(SplittableRandom random) {
        if (left == 0) {
            owed += share * CARDS;
            // A fraction of a card comes by chance, so that no two decks keep step.
            yesLeft = Math.max(0, (int) Math.floor(owed + random.nextDouble()));
            owed -= yesLeft;
            left = CARDS;
        }
        boolean yes = random.nextInt(left) < yesLeft;
        left--;
        yesLeft -= yes ? 1 : 0;
        return yes;
    }
}
