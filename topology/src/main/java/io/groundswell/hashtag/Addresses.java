package io.groundswell.hashtag;

import static io.groundswell.hashtag.Characters.isSpace;
import static io.groundswell.hashtag.Characters.isWord;

import java.util.Locale;
import java.util.Set;

/**
 * The web addresses of one text, looked for only where a tag candidate stands.
 *
 * <p>An address is {@code http://…} or {@code https://…}, wherever it starts, or a bare host under one of the domains below
 * with a slash ({@code twitter.com/…}), if no word character, {@code @ . # /} or {@code -} stands before it. It reaches to
 * the next white space, so a run of other characters holds one address at most: from its earliest start to its end.
 *
 * <p>Ask from left to right; then all questions about a text together take time linear in its length, because each run and
 * each stretch between two slashes is looked at once. Not thread-safe.
 */
final class Addresses {

    private static final Set<String> BARE_DOMAINS = Set.of(
            "com", "org", "net", "gov", "edu", "info", "ru", "de", "uk", "co", "jp", "it", "fr", "us", "io", "tv", "me",
            "ly", "gl");

    private final String text;
    private int runEnd;
    private int addressStart;

    Addresses(String text) {
        this.text = text;
        this.runEnd = text.indexOf('/') < 0 ? Integer.MAX_VALUE : 0;
        this.addressStart = Integer.MAX_VALUE;
    }

    /** Whether some part of {@code [start, end)}, which holds no white space, lies in an address. */
    boolean overlap(int start, int end) {
        if (start >= runEnd) {
            enterRunOf(start);
        }
        return end > addressStart;
    }

    private void enterRunOf(int index) {
        int runStart = index;
        while (runStart > runEnd && !isSpace(text.charAt(runStart - 1))) {
            runStart--;
        }
        int end = index;
        while (end < text.length() && !isSpace(text.charAt(end))) {
            end++;
        }
        runEnd = end;
        addressStart = firstAddress(runStart);
    }

    private int firstAddress(int runStart) {
        int from = runStart;
        for (int slash = text.indexOf('/', runStart); slash >= 0 && slash < runEnd; slash = text.indexOf('/', from)) {
            int start = Math.max(schemeBefore(slash), hostBefore(slash, from));
            if (start >= 0) {
                return start;
            }
            from = slash + 1;
        }
        return Integer.MAX_VALUE;
    }

    /** The start of {@code http:} or {@code https:} that ends at the first of two slashes, with more to follow; or −1. */
    private int schemeBefore(int slash) {
        if (slash + 2 >= runEnd || text.charAt(slash + 1) != '/') {
            return -1;
        }
        if (text.regionMatches(true, slash - 5, "http:", 0, 5)) {
            return slash - 5;
        }
        return text.regionMatches(true, slash - 6, "https:", 0, 6) ? slash - 6 : -1;
    }

    /** The start of a bare host that ends at the slash; or −1. */
    private int hostBefore(int slash, int from) {
        int start = slash;
        while (start > from && isHostCharacter(text.charAt(start - 1))) {
            start--;
        }
        boolean standsAlone = start == 0 || !mayBindHost(text.codePointBefore(start));
        return standsAlone && isHost(start, slash) ? start : -1;
    }

    private static boolean mayBindHost(int codePoint) {
        return codePoint == '@' || codePoint == '#' || codePoint == '/' || isWord(codePoint);
    }

    /** Labels that start with a letter or digit, each with a dot behind, and one of the known domains. */
    private boolean isHost(int start, int end) {
        int lastDot = end - 1;
        while (lastDot > start && text.charAt(lastDot) != '.') {
            lastDot--;
        }
        boolean inLabel = false;
        for (int i = start; i <= lastDot; i++) {
            char c = text.charAt(i);
            if (!inLabel && (c == '.' || c == '-')) {
                return false;
            }
            inLabel = c != '.';
        }
        return lastDot > start
                && BARE_DOMAINS.contains(text.substring(lastDot + 1, end).toLowerCase(Locale.ROOT));
    }

    private static boolean isHostCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    }
}
