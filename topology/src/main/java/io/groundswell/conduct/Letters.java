package io.groundswell.conduct;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer;
import com.ibm.icu.text.Normalizer2;

/** What of a text goes into its print, looked up once for the characters of the first plane. */
final class Letters {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final char[] LETTERS = new char[1 << Character.SIZE];
    private static final boolean[] NORMAL = new boolean[1 << Character.SIZE];

    static {
        for (int c = 0; c < LETTERS.length; c++) {
            LETTERS[c] = Character.isLetter(c) ? Character.toLowerCase((char) c) : 0;
            NORMAL[c] = !Character.isSurrogate((char) c) && isNormal(c);
        }
    }

    private Letters() {}

    /** A letter in lower case; 0 for a character that is none. */
    static char of(char c) {
        return LETTERS[c];
    }

    /**
     * Whether each character is in normalization form NFKC whatever stands before it; then so is the text. By ICU's Unicode, which
     * is newer than Java's: what either knows stays normal in all later ones.
     */
    static boolean areNormal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!NORMAL[text.charAt(i)]) {
                int codePoint = text.codePointAt(i);
                if (Character.isBmpCodePoint(codePoint) || !isNormal(codePoint)) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static boolean isNormal(int codePoint) {
        return UCharacter.getCombiningClass(codePoint) == 0
                && NFKC.quickCheck(Character.toString(codePoint)) == Normalizer.YES;
    }
}
