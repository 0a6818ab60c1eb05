package io.groundswell.hashtag;

import static io.groundswell.hashtag.Characters.hasHash;
import static io.groundswell.hashtag.Characters.isDigit;
import static io.groundswell.hashtag.Characters.isHash;
import static io.groundswell.hashtag.Characters.isKeycap;
import static io.groundswell.hashtag.Characters.isLetterOrMark;
import static io.groundswell.hashtag.Characters.nextHash;

import java.util.ArrayList;
import java.util.List;

/**
 * The hashtag rule that Twitter published with its twitter-text conformance suite.
 *
 * <p>A tag is a hash sign and a run of letters, marks, digits and a few joining signs with at least one letter or mark.
 * Before the hash stands the start of the text or something that could not belong to a tag (nor an ampersand,
 * as in numeric character references); after the run stands neither a further hash nor {@code ://}; and no part of it lies in an address.
 *
 * <p>Written by hand instead of taken from the twitter-text library, whose classes of letters end with the Unicode of 2015
 * and whose search for addresses dominates the cost of a post.
 */
final class TwitterRule implements HashtagRule {

    /** Underscore, joiners, and the middle dots, tildes and repetition marks of Cyrillic, Hebrew, Japanese and Tibetan. */
    private static final String JOINING_SIGNS =
            "_\u200c\u200d\ua67e\u05be\u05f3\u05f4\uff5e\u301c\u309b\u309c\u30a0\u30fb\u3003\u0f0b\u0f0c\u00b7";

    private static final char TEXT_STYLE = '\ufe0e';

    private static final byte OUTSIDE = 0;
    private static final byte INSIDE = 1;
    private static final byte LETTER = 2;

    private static final byte[] ASCII = new byte[128];

    static {
        for (char c = 0; c < 128; c++) {
            ASCII[c] = classOf(c);
        }
    }

    @Override
    public List<String> find(String text) {
        if (!hasHash(text)) {
            return List.of();
        }
        List<String> forms = new ArrayList<>();
        Addresses addresses = new Addresses(text);
        for (int hash = nextHash(text, 0); hash >= 0; hash = nextHash(text, hash + 1)) {
            if (mayPrecedeTag(text, hash) && !isKeycap(text, hash + 1)) {
                int end = endOfTag(text, hash + 1);
                if (end > 0 && mayFollowTag(text, end) && !addresses.overlap(hash, end)) {
                    forms.add(text.substring(hash + 1, end));
                }
            }
        }
        return forms;
    }

    private static boolean mayPrecedeTag(String text, int hash) {
        if (hash == 0) {
            return true;
        }
        int before = text.codePointBefore(hash);
        return before == TEXT_STYLE || before == Characters.EMOJI_STYLE || (before != '&' && kind(before) == OUTSIDE);
    }

    /** The exclusive end of the run that starts here; −1 if it has no letter. */
    private static int endOfTag(String text, int start) {
        boolean hasLetter = false;
        int i = start;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            byte kind = kind(codePoint);
            if (kind == OUTSIDE) {
                break;
            }
            hasLetter |= kind == LETTER;
            i += Character.charCount(codePoint);
        }
        return hasLetter ? i : -1;
    }

    private static boolean mayFollowTag(String text, int end) {
        return end == text.length() || (!isHash(text.charAt(end)) && !text.startsWith("://", end));
    }

    private static byte kind(int codePoint) {
        return codePoint < 128 ? ASCII[codePoint] : classOf(codePoint);
    }

    private static byte classOf(int codePoint) {
        if (isLetterOrMark(codePoint)) {
            return LETTER;
        }
        return isDigit(codePoint) || JOINING_SIGNS.indexOf(codePoint) >= 0 ? INSIDE : OUTSIDE;
    }
}
