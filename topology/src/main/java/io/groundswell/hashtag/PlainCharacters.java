package io.groundswell.hashtag;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer;
import com.ibm.icu.text.Normalizer2;
import org.jspecify.annotations.Nullable;

/**
 * The characters of the first plane that have one canonical spelling whatever stands around them. Most tags are made of nothing else,
 * and need neither normalization nor folding; what Unicode says of the characters is looked up once.
 */
final class PlainCharacters {
    /** No canonical spelling. */
    private static final char OTHER = 0;

    /** Ends the topic markers. */
    private static final char CLOSING_BRACKET = ']';

    private static final char[] SPELLINGS = new char[1 << Character.SIZE];

    static {
        for (int c = 0; c < SPELLINGS.length; c++) {
            SPELLINGS[c] = spellingOf((char) c);
        }
    }

    private PlainCharacters() {}

    /** The canonical key of a form of plain characters, or what could be one; null if a character of it is none. */
    static @Nullable String spelled(String form) {
        int same = 0;
        while (same < form.length() && isItsOwnSpelling(form.charAt(same))) {
            same++;
        }
        if (same == form.length()) {
            return form;
        }
        char[] spelled = form.toCharArray();
        for (int i = same; i < spelled.length; i++) {
            spelled[i] = SPELLINGS[spelled[i]];
            if (spelled[i] == OTHER) {
                return null;
            }
        }
        return new String(spelled);
    }

    private static boolean isItsOwnSpelling(char c) {
        return SPELLINGS[c] == c && c != OTHER;
    }

    private static char spellingOf(char c) {
        if (!standsAlone(c)) {
            return OTHER;
        }
        String folded = UCharacter.foldCase(String.valueOf(c), true);
        return folded.length() == 1 && standsAlone(folded.charAt(0)) ? folded.charAt(0) : OTHER;
    }

    /** Whether it is seen, no sign, normal, and nothing that may join what stands before it. */
    private static boolean standsAlone(char c) {
        boolean sign = Characters.isHash(c) || c == CLOSING_BRACKET;
        boolean joiner = c == Characters.ZERO_WIDTH_JOINER || c == Characters.ZERO_WIDTH_NON_JOINER;
        return !sign && !joiner && !Characters.isInvisible(c) && isNormal(c);
    }

    private static boolean isNormal(char c) {
        Normalizer.QuickCheckResult check = Normalizer2.getNFKCInstance().quickCheck(String.valueOf(c));
        return check == Normalizer.YES && UCharacter.getCombiningClass(c) == 0;
    }
}
