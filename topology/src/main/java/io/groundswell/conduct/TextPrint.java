package io.groundswell.conduct;

import java.text.Normalizer;

/**
 * A print of a text's own words by which near-identical texts are found. It is made of the two least hashes among all runs of
 * five letters, so two texts have the same print with about the square of the share of runs that they have in common: a copy
 * with another link, tag, mention, number, emoji, case or width always has, one with a word exchanged mostly, texts about the
 * same thing hardly ever. After A. Broder, On the resemblance and containment of documents, 1997.
 */
public final class TextPrint {
    /** The print of a text with too few letters to tell a copy from chance. */
    public static final int NONE = 0;

    private static final int RUN = 5;
    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final long BASE_TO_THE_RUN = power(BASE, RUN);
    private static final String LINK = "http";

    private final int[] letters = new int[RUN]; // the last ones, in a ring
    private int count;
    private long hash;
    private long least = -1L; // unsigned: the largest
    private long second = -1L;

    private TextPrint() {}

    /**
     * The print of a text; links, tags, mentions and all but letters are passed over. O(length).
     *
     * @param leastLetters with fewer letters a text has none; at least 5
     */
    public static int of(String text, int leastLetters) {
        TextPrint print = new TextPrint();
        print.read(Letters.areNormal(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC));
        return print.count < Math.max(RUN, leastLetters) ? NONE : print.toInt();
    }

    private void read(String text) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#' || c == '@') {
                at = afterName(text, at + 1);
            } else if (c == 'h' && text.startsWith(LINK, at)) {
                at = afterLink(text, at);
            } else if (Character.isHighSurrogate(c)) {
                at = afterPair(text, at);
            } else {
                take(Letters.of(c));
                at++;
            }
        }
    }

    private int afterPair(String text, int from) {
        int letter = text.codePointAt(from);
        take(Character.isLetter(letter) ? Character.toLowerCase(letter) : 0);
        return from + Character.charCount(letter);
    }

    private static int afterName(String text, int from) {
        int at = from;
        while (at < text.length() && (Character.isLetterOrDigit(text.codePointAt(at)) || text.charAt(at) == '_')) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static int afterLink(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) < 0x80) {
            at++;
        }
        return at;
    }

    private void take(int letter) {
        if (letter == 0) {
            return;
        }
        int place = count % RUN;
        long gone = count < RUN ? 0 : letters[place];
        hash = hash * BASE + letter - gone * BASE_TO_THE_RUN;
        letters[place] = letter;
        if (++count >= RUN) {
            offer(mixed(hash));
        }
    }

    private void offer(long run) {
        if (Long.compareUnsigned(run, least) < 0) {
            second = least;
            least = run;
        } else if (run != least && Long.compareUnsigned(run, second) < 0) {
            second = run;
        }
    }

    private int toInt() {
        int print = (int) (mixed(least + 31 * second) >>> 32);
        return print == NONE ? 1 : print;
    }

    private static long power(long base, int exponent) {
        return exponent == 0 ? 1 : base * power(base, exponent - 1);
    }

    /** The finalizer of SplitMix64. */
    private static long mixed(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
