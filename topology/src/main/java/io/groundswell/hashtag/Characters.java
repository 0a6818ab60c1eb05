package io.groundswell.hashtag;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;

/**
 * Classes of code points, by ICU's tables and not by the JDK's: a tag must not change its key because an instance runs on
 * another JDK.
 */
final class Characters {

    static final char HASH = '#';
    static final char FULLWIDTH_HASH = '＃';
    static final char ZERO_WIDTH_NON_JOINER = '\u200c';
    static final char ZERO_WIDTH_JOINER = '\u200d';

    private static final int LETTERS = mask(
            UCharacterCategory.UPPERCASE_LETTER,
            UCharacterCategory.LOWERCASE_LETTER,
            UCharacterCategory.TITLECASE_LETTER,
            UCharacterCategory.MODIFIER_LETTER,
            UCharacterCategory.OTHER_LETTER);
    private static final int MARKS = mask(
            UCharacterCategory.NON_SPACING_MARK,
            UCharacterCategory.COMBINING_SPACING_MARK,
            UCharacterCategory.ENCLOSING_MARK);
    private static final int DIGITS = mask(UCharacterCategory.DECIMAL_DIGIT_NUMBER);
    private static final int NUMBERS = DIGITS | mask(UCharacterCategory.LETTER_NUMBER, UCharacterCategory.OTHER_NUMBER);
    private static final int SYMBOLS = mask(
            UCharacterCategory.MATH_SYMBOL,
            UCharacterCategory.CURRENCY_SYMBOL,
            UCharacterCategory.MODIFIER_SYMBOL,
            UCharacterCategory.OTHER_SYMBOL);
    private static final int CONNECTORS = mask(UCharacterCategory.CONNECTOR_PUNCTUATION);
    private static final int PUNCTUATION = CONNECTORS
            | mask(
                    UCharacterCategory.DASH_PUNCTUATION,
                    UCharacterCategory.START_PUNCTUATION,
                    UCharacterCategory.END_PUNCTUATION,
                    UCharacterCategory.INITIAL_PUNCTUATION,
                    UCharacterCategory.FINAL_PUNCTUATION,
                    UCharacterCategory.OTHER_PUNCTUATION);
    private static final int PRIVATE_USE = mask(UCharacterCategory.PRIVATE_USE);

    /** Makes an emoji of the character before it. */
    static final char EMOJI_STYLE = '\ufe0f';

    private static final char KEYCAP = '\u20e3';

    private Characters() {}

    static boolean isHash(int codePoint) {
        return codePoint == HASH || codePoint == FULLWIDTH_HASH;
    }

    /** Whether the hash sign before this index is the base of the emoji {@code #️⃣}, and so begins no tag. */
    static boolean isKeycap(String text, int afterHash) {
        return afterHash < text.length() && (text.charAt(afterHash) == EMOJI_STYLE || text.charAt(afterHash) == KEYCAP);
    }

    static boolean hasHash(String text) {
        return text.indexOf(HASH) >= 0 || text.indexOf(FULLWIDTH_HASH) >= 0;
    }

    /** The index of the first hash sign of either width at or after an index; −1 if there is none. */
    static int nextHash(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (isHash(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    static boolean isLetterOrMark(int codePoint) {
        return is(codePoint, LETTERS | MARKS);
    }

    static boolean isDigit(int codePoint) {
        return is(codePoint, DIGITS);
    }

    static boolean isPunctuation(int codePoint) {
        return is(codePoint, PUNCTUATION);
    }

    /** Whether a tag may consist of this alone: letters, marks, numbers, symbols and private use; not punctuation. */
    static boolean isMeaningful(int codePoint) {
        return is(codePoint, LETTERS | MARKS | NUMBERS | SYMBOLS | PRIVATE_USE);
    }

    /** A letter or number of any kind, or an underscore: what a regular expression calls a word character. */
    static boolean isWord(int codePoint) {
        return codePoint == '_' || is(codePoint, LETTERS | NUMBERS);
    }

    /** A letter, mark, digit or connector: a word character by UTS #18, annex C. */
    static boolean isIdentifierPart(int codePoint) {
        return is(codePoint, MARKS | DIGITS | CONNECTORS) || UCharacter.isUAlphabetic(codePoint);
    }

    /** White space, and the separators U+001C to U+001F. */
    static boolean isSpace(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint == ' '
                    || (codePoint >= '\t' && codePoint <= '\r')
                    || (codePoint >= 0x1c && codePoint <= 0x1f);
        }
        return UCharacter.isUWhiteSpace(codePoint);
    }

    /** What has no form of its own: white space, controls, lone surrogates, and all that fonts leave out but joiners. */
    static boolean isInvisible(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint <= ' ' || codePoint == 0x7f;
        }
        if (codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER) {
            return false;
        }
        return is(codePoint, mask(UCharacterCategory.CONTROL, UCharacterCategory.SURROGATE))
                || UCharacter.isUWhiteSpace(codePoint)
                || UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    private static boolean is(int codePoint, int categories) {
        return (1 << UCharacter.getType(codePoint) & categories) != 0;
    }

    private static int mask(byte... categories) {
        int mask = 0;
        for (byte category : categories) {
            mask |= 1 << category;
        }
        return mask;
    }
}
