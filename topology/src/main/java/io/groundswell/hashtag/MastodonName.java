package io.groundswell.hashtag;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;

/** How Mastodon names a hashtag: NFKC, lower case, Latin diacritics folded, and nothing that its rule does not allow. */
final class MastodonName {

    /** Folding reaches from {@code à} to {@code ž}, over the letters of Latin-1 and Latin Extended-A alone. */
    private static final char FIRST_FOLDED = '\u00e0';

    private static final char LAST_FOLDED = '\u017e';

    /** Letters in that range which are folded though they have no decomposition, each above what stands for it. */
    private static final String UNDECOMPOSED = "ðđħıĸłŋøŧ";

    private static final String STAND_INS = "ddhiklnot";

    private MastodonName() {}

    /** The name as Mastodon shows it: what its rule does not allow dropped, case and diacritics kept. */
    static String shown(String form) {
        if (form.codePoints().allMatch(MastodonName::isAllowed)) {
            return form;
        }
        StringBuilder kept = new StringBuilder(form.length());
        form.codePoints().filter(MastodonName::isAllowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** The name under which Mastodon finds it. */
    static String normalized(String form) {
        String lower = UCharacter.toLowerCase(ULocale.ROOT, Normalization.nfkc(shown(form)));
        StringBuilder folded = new StringBuilder(lower.length());
        lower.codePoints().map(MastodonName::fold).forEach(folded::appendCodePoint);
        return shown(folded.toString());
    }

    static boolean isSeparator(int codePoint) {
        return codePoint == '_' || codePoint == '\u00b7' || codePoint == '\u30fb' || codePoint == '\u200c';
    }

    /** Letters, digits, separators and the Thai signs U+0E47 to U+0E4E; lone surrogates and other marks are not. */
    private static boolean isAllowed(int codePoint) {
        return UCharacter.isUAlphabetic(codePoint)
                || Characters.isDigit(codePoint)
                || isSeparator(codePoint)
                || (codePoint >= 0x0e47 && codePoint <= 0x0e4e);
    }

    private static int fold(int codePoint) {
        if (codePoint < FIRST_FOLDED || codePoint > LAST_FOLDED) {
            return codePoint;
        }
        int at = UNDECOMPOSED.indexOf(codePoint);
        if (at >= 0) {
            return STAND_INS.charAt(at);
        }
        return Normalization.base(codePoint);
    }
}
