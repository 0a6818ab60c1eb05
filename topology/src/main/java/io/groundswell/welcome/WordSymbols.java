package io.groundswell.welcome;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.function.IntConsumer;

/**
 * Takes a text apart for {@link WordSearch}: folded code points, white space as one blank, and an {@link #EDGE} before
 * and after each run of letters and digits. Chinese characters stand outside of runs, since Chinese sets no spaces. What
 * is not seen (zero-width characters, variation selectors) is left out. Linear in the text; what Unicode says of the first plane is
 * looked up once.
 */
final class WordSymbols {
    /** Where a word begins or ends; no code point. */
    static final int EDGE = 0x110000;

    private static final int FULL_WIDTH_FROM = 0xFF01;
    private static final int FULL_WIDTH_TO = 0xFF5E;
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;
    private static final int UNSEEN = 1;
    private static final int OF_WORD = 2;
    private static final int MARK = 4;
    private static final int BLANK = 8;

    private static final byte[] TRAITS = new byte[Character.MIN_SUPPLEMENTARY_CODE_POINT];
    private static final int[] FOLDED = new int[Character.MIN_SUPPLEMENTARY_CODE_POINT];

    static {
        for (int codePoint = 0; codePoint < TRAITS.length; codePoint++) {
            FOLDED[codePoint] = foldedByUnicode(codePoint);
            TRAITS[codePoint] = (byte) traitsByUnicode(codePoint);
        }
    }

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
            int traits = traits(symbol);
            boolean ofWord = (traits & OF_WORD) != 0 || (inWord && (traits & MARK) != 0);
            if (ofWord != inWord) {
                symbols.accept(EDGE);
                inWord = ofWord;
            }
            boolean blank = (traits & BLANK) != 0;
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

    /** A code point without case and width. */
    static int folded(int codePoint) {
        return codePoint < FOLDED.length ? FOLDED[codePoint] : foldedByUnicode(codePoint);
    }

    /** Whether a code point leaves no trace on the screen. */
    static boolean isUnseen(int codePoint) {
        return (traits(codePoint) & UNSEEN) != 0;
    }

    /** Whether a folded code point is part of a word wherever it stands: a letter or digit, and not Chinese. */
    static boolean isOfWord(int symbol) {
        return (traits(symbol) & OF_WORD) != 0;
    }

    private static int traits(int codePoint) {
        return codePoint < TRAITS.length ? TRAITS[codePoint] : traitsByUnicode(codePoint);
    }

    private static int foldedByUnicode(int codePoint) {
        boolean fullWidth = codePoint >= FULL_WIDTH_FROM && codePoint <= FULL_WIDTH_TO;
        return UCharacter.foldCase(fullWidth ? codePoint - FULL_WIDTH_OFFSET : codePoint, true);
    }

    private static int traitsByUnicode(int codePoint) {
        boolean unseen = UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        boolean ofWord = UCharacter.isLetterOrDigit(codePoint) && !isIdeograph(codePoint);
        return (unseen ? UNSEEN : 0)
                | (ofWord ? OF_WORD : 0)
                | (isMark(codePoint) ? MARK : 0)
                | (UCharacter.isUWhiteSpace(codePoint) ? BLANK : 0);
    }

    private static boolean isIdeograph(int codePoint) {
        return UCharacter.hasBinaryProperty(codePoint, UProperty.IDEOGRAPHIC);
    }

    private static boolean isMark(int codePoint) {
        int type = UCharacter.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
