package io.groundswell.hashtag;

import static io.groundswell.hashtag.Characters.isHash;
import static io.groundswell.hashtag.Characters.isInvisible;

import java.util.List;

/** A tag as people read it: without hash signs and topic markers at its ends, and without halves of characters. */
final class SurfaceForm {

    /** What RedNote and Weibo write behind a topic's name: "topic", "super topic" and a contest of two. */
    static final List<String> MARKERS = List.of("[话题]", "[超话]", "[PK]");

    private SurfaceForm() {}

    static String of(String written) {
        int start = 0;
        int end = written.length();
        while (start < end && isSign(written.charAt(start))) {
            start++;
        }
        int kept;
        do {
            kept = end;
            while (end > start && isSign(written.charAt(end - 1))) {
                end--;
            }
            end = beforeMarker(written, start, end);
        } while (end < kept);
        return withoutLoneSurrogates(written.substring(start, end));
    }

    /** Drops halves of surrogate pairs: they are no characters, and no encoding could carry them. */
    static String withoutLoneSurrogates(String text) {
        if (!hasSurrogate(text)) {
            return text;
        }
        return text.codePoints()
                .filter(codePoint -> !isSurrogate(codePoint))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean hasSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static int beforeMarker(String written, int start, int end) {
        for (String marker : MARKERS) {
            int at = end - marker.length();
            if (at >= start && written.startsWith(marker, at)) {
                return at;
            }
        }
        return end;
    }

    private static boolean isSign(char c) {
        return isHash(c) || (!Character.isSurrogate(c) && isInvisible(c));
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
