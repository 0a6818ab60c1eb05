package io.groundswell.welcome;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.function.IntConsumer;

/**
 * Takes a text apart for {@link WordSearch}: folded code points, white space as one blank, and an {@link #EDGE} before
 * and after each run of letters and digits. Chinese characters stand outside of runs, since Chinese sets no spaces. What
 * is not seen (zero-width characters, variation selectors) is left out. Linear in the text.
 */
final class WordSymbols {
    /** Where a word begins or ends; no code point. */
    static final int EDGE = 0x110000;

    private static final int FULL_WIDTH_FROM = 0xFF01;
    private static final int FULL_WIDTH_TO = 0xFF5E;
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    private WordSymbols() {}

    static void of(String text, IntConsumer symbols) {
        boolean inWord = false;
        boolean afterBlank = false;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (isUnseen(codePoint)) {
                continue;
            }
            int symbol = folded(codePoint);
            boolean ofWord = isOfWord(symbol) || (inWord && isMark(symbol));
            if (ofWord != inWord) {
                symbols.accept(EDGE);
                inWord = ofWord;
            }
            boolean blank = UCharacter.isUWhiteSpace(symbol);
            if (!blank || !afterBlank) {
                symbols.accept(blank ? ' ' : symbol);
            }
            afterBlank = blank;
        }
        if (inWord) {
            symbols.accept(EDGE);
        }
    }

    /** Whether a text holds a Chinese character. */
    static boolean isChinese(String text) {
        return text.codePoints().anyMatch(WordSymbols::isIdeograph);
    }

    static int folded(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint >= 'A' && codePoint <= 'Z' ? codePoint + ('a' - 'A') : codePoint;
        }
        boolean fullWidth = codePoint >= FULL_WIDTH_FROM && codePoint <= FULL_WIDTH_TO;
        return UCharacter.foldCase(fullWidth ? codePoint - FULL_WIDTH_OFFSET : codePoint, true);
    }

    private static boolean isOfWord(int codePoint) {
        if (codePoint < 0x80) {
            return (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= '0' && codePoint <= '9');
        }
        return UCharacter.isLetterOrDigit(codePoint) && !isIdeograph(codePoint);
    }

    private static boolean isIdeograph(int codePoint) {
        return codePoint >= 0x2E80 && UCharacter.hasBinaryProperty(codePoint, UProperty.IDEOGRAPHIC);
    }

    private static boolean isMark(int codePoint) {
        return codePoint >= 0x80
                && ((1 << UCharacter.getType(codePoint))
                                & ((1 << Character.NON_SPACING_MARK)
                                        | (1 << Character.COMBINING_SPACING_MARK)
                                        | (1 << Character.ENCLOSING_MARK)))
                        != 0;
    }

    static boolean isUnseen(int codePoint) {
        return codePoint >= 0x80 && UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }
}
