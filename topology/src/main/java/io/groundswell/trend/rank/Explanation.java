package io.groundswell.trend.rank;

import static io.groundswell.trend.rank.Phrases.say;

import io.groundswell.conduct.Conduct;
import io.groundswell.conduct.LeftOut;
import io.groundswell.trend.Window;

/** Why a tag stands where it does in a ranking, in a sentence or two made from its figures alone. */
public final class Explanation {
    /** A factor this far from 1 is worth a sentence. */
    private static final double NOTABLE = 0.2;

    /** A score that keeps more of itself is not worth saying why. */
    private static final double GENUINE = 0.95;

    private final RankedTag tag;
    private final WindowFigures window;

    public Explanation(RankedTag tag) {
        this.tag = tag;
        this.window = tag.largest();
    }

    public String english() {
        return in(Phrases.ENGLISH);
    }

    public String chinese() {
        return in(Phrases.CHINESE);
    }

    private String in(Phrases phrases) {
        StringBuilder words = new StringBuilder(256);
        say(
                words,
                window.window() == Window.HOUR ? phrases.hour() : phrases.threeHours(),
                window.observed(),
                tag.form(),
                tenths(window.expected()),
                tenths(window.lift()),
                tenths(window.z()));
        if (isNotable(window.season())) {
            say(words, phrases.season(), tenths(window.season()));
        }
        if (isNotable(window.surge())) {
            say(words, phrases.surge(), tenths(window.surge()));
        }
        sayHowGenuine(words, phrases);
        return words.toString();
    }

    private void sayHowGenuine(StringBuilder words, Phrases phrases) {
        Authenticity genuine = tag.authenticity();
        Conduct conduct = tag.conduct();
        if (genuine.q() > GENUINE) {
            say(words, phrases.genuine());
            return;
        }
        say(words, phrases.kept(), Math.round(100 * genuine.q()));
        double most = Math.max(genuine.copied(), Math.max(genuine.concentrated(), genuine.ephemeral()));
        if (genuine.copied() == most) {
            say(words, phrases.copies(), conduct.copies(), conduct.posts());
        } else if (genuine.concentrated() == most) {
            say(words, phrases.fewHands(), conduct.posts());
        } else {
            say(words, phrases.removed(), conduct.leftOut(LeftOut.REMOVED_EARLY));
        }
    }

    private static boolean isNotable(double factor) {
        return Math.abs(factor - 1) >= NOTABLE;
    }

    /** With one decimal, of what is not negative: a ranked tag's surprise is not. */
    private static String tenths(double value) {
        long tenths = Math.round(value * 10);
        return tenths / 10 + "." + tenths % 10;
    }
}
