package io.groundswell.hashtag;

import com.ibm.icu.text.Normalizer2;

/**
 * Normalization form NFKC in linear time.
 *
 * <p>Sorting the marks on one letter takes time quadratic in their number, so a single tag of some 100,000 marks would
 * hold up a partition. UAX #15, section 13, finds no need for more than 30 marks in a row in any script; those beyond are
 * dropped here.
 */
final class Normalization {

    static final int MAX_MARKS = 30;

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private Normalization() {}

    static String nfkc(String text) {
        return NFKC.normalize(text.length() <= MAX_MARKS ? text : withoutExcessMarks(text));
    }

    /** The first character of a character's decomposition, one step deep; the character itself if it has none. */
    static int base(int codePoint) {
        String decomposed = NFKC.getRawDecomposition(codePoint);
        return decomposed == null ? codePoint : decomposed.codePointAt(0);
    }

    private static String withoutExcessMarks(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            marks = codePoint < 0x80 || NFKC.hasBoundaryBefore(codePoint) ? 0 : marks + 1;
            if (marks <= MAX_MARKS) {
                kept.appendCodePoint(codePoint);
            }
            i += Character.charCount(codePoint);
        }
        return kept.length() == text.length() ? text : kept.toString();
    }
}
