package io.groundswell.hashtag;

import static io.groundswell.hashtag.Characters.ZERO_WIDTH_JOINER;
import static io.groundswell.hashtag.Characters.ZERO_WIDTH_NON_JOINER;
import static io.groundswell.hashtag.Characters.isLetterOrMark;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * Keeps the joiners that change what a word says, and drops those that nobody sees.
 *
 * <p>The contexts are those of UAX #31, section 2.3.1 (with the neighbours of a virama taken as in RFC 5892, A.1 and A.2):
 *
 * <ul>
 *   <li>a non-joiner that breaks a cursive connection: between a letter that joins to its left side and one that joins to
 *       its right side, transparent marks aside, as in Persian {@code نمی‌دانم} (context A1);
 *   <li>a non-joiner behind a virama and before a letter, as in Indic conjuncts (A2);
 *   <li>a joiner behind a virama, as in Sinhala {@code ශ්‍රී} (B).
 * </ul>
 *
 * Elsewhere, so also inside emoji, they are dropped: a family and its members side by side are one key.
 */
final class Joiners {

    private static final int VIRAMA = 9;

    private Joiners() {}

    /** The text without the joiners that its script does not need; the text itself if it has none. Linear time. */
    static String whereNeeded(String text) {
        if (text.indexOf(ZERO_WIDTH_NON_JOINER) < 0 && text.indexOf(ZERO_WIDTH_JOINER) < 0) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (!isJoiner(codePoint) || isNeeded(codePoint, kept, text, i)) {
                kept.appendCodePoint(codePoint);
            }
        }
        return kept.toString();
    }

    private static boolean isJoiner(int codePoint) {
        return codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER;
    }

    private static boolean isNeeded(int joiner, CharSequence before, String text, int next) {
        boolean behindVirama = before.length() > 0
                && UCharacter.getCombiningClass(Character.codePointBefore(before, before.length())) == VIRAMA;
        if (joiner == ZERO_WIDTH_JOINER) {
            return behindVirama;
        }
        boolean beforeLetter = next < text.length() && isLetterOrMark(text.codePointAt(next));
        return (behindVirama && beforeLetter) || (joinsOnwards(before) && joinsBack(text, next));
    }

    private static boolean joinsOnwards(CharSequence before) {
        int i = before.length();
        while (i > 0) {
            int codePoint = Character.codePointBefore(before, i);
            int type = joiningType(codePoint);
            if (type != UCharacter.JoiningType.TRANSPARENT) {
                return type == UCharacter.JoiningType.DUAL_JOINING || type == UCharacter.JoiningType.LEFT_JOINING;
            }
            i -= Character.charCount(codePoint);
        }
        return false;
    }

    private static boolean joinsBack(String text, int next) {
        int i = next;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            int type = joiningType(codePoint);
            if (type != UCharacter.JoiningType.TRANSPARENT) {
                return type == UCharacter.JoiningType.DUAL_JOINING || type == UCharacter.JoiningType.RIGHT_JOINING;
            }
            i += Character.charCount(codePoint);
        }
        return false;
    }

    private static int joiningType(int codePoint) {
        return UCharacter.getIntPropertyValue(codePoint, UProperty.JOINING_TYPE);
    }
}
