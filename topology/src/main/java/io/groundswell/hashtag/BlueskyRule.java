package io.groundswell.hashtag;

import static io.groundswell.hashtag.Characters.hasHash;
import static io.groundswell.hashtag.Characters.isKeycap;
import static io.groundswell.hashtag.Characters.isPunctuation;
import static io.groundswell.hashtag.Characters.isSpace;
import static io.groundswell.hashtag.Characters.nextHash;

import java.util.ArrayList;
import java.util.List;

/**
 * Bluesky's tag facets, as its reference client detects them.
 *
 * <p>A tag stands at the start of the text or behind white space: a hash sign and all up to the next white space or
 * zero-width character, without the punctuation at its end, if something in it is neither an ASCII digit nor punctuation.
 * So {@code #a-b}, {@code #a#b} and {@code #🦋} are tags. Of more than 64 UTF-16 units it is none.
 */
final class BlueskyRule implements HashtagRule {

    static final int MAX_UTF16_UNITS = 64;

    private static final String ENDS_TAG = "\u00ad\u2060\u200b\u200c\u200d\u20e2\ufeff";

    @Override
    public List<String> find(String text) {
        if (!hasHash(text)) {
            return List.of();
        }
        List<String> forms = new ArrayList<>();
        int hash = nextHash(text, 0);
        while (hash >= 0) {
            int start = hash + 1;
            int end = start;
            if (standsFree(text, hash) && !isKeycap(text, start)) {
                end = endOfRun(text, start);
                int tagEnd = withoutPunctuationAtEnd(text, start, end);
                if (tagEnd - start <= MAX_UTF16_UNITS && hasMeaning(text, start, tagEnd)) {
                    forms.add(text.substring(start, tagEnd));
                }
            }
            hash = nextHash(text, end);
        }
        return forms;
    }

    private static boolean standsFree(String text, int hash) {
        return hash == 0 || isBlank(text.charAt(hash - 1));
    }

    private static int endOfRun(String text, int start) {
        int end = start;
        while (end < text.length() && !isBlank(text.charAt(end)) && ENDS_TAG.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static int withoutPunctuationAtEnd(String text, int start, int end) {
        int last = end;
        while (last > start && isPunctuation(text.codePointBefore(last))) {
            last -= Character.charCount(text.codePointBefore(last));
        }
        return last;
    }

    private static boolean hasMeaning(String text, int start, int end) {
        return text.substring(start, end).codePoints().anyMatch(c -> !(c >= '0' && c <= '9') && !isPunctuation(c));
    }

    /** ECMAScript's white space: Unicode's, without the separators of ASCII and the next-line control, with the BOM. */
    private static boolean isBlank(char c) {
        return c == '\ufeff' || (isSpace(c) && c != '\u0085' && !(c >= 0x1c && c <= 0x1f));
    }
}
