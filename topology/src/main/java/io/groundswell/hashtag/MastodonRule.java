package io.groundswell.hashtag;

import static io.groundswell.hashtag.Characters.hasHash;
import static io.groundswell.hashtag.Characters.isIdentifierPart;
import static io.groundswell.hashtag.Characters.isSpace;
import static io.groundswell.hashtag.Characters.nextHash;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Mastodon's hashtags, with Mastodon's own names for them.
 *
 * <p>A tag stands at the start of a line or behind white space: a hash sign and a run of word characters and separators
 * (underscore, middle dots, the non-joiner) that starts and ends with a word character and has a letter or a separator
 * between the two; failing that, a run of word characters with a letter in it.
 *
 * <p>Mastodon folds diacritics ({@link MastodonName}), so under this rule, and under no other, {@code SMÖRGÅSBORD} has the key
 * {@code smorgasbord}.
 */
final class MastodonRule implements HashtagRule {

    @Override
    public List<String> find(String text) {
        if (!hasHash(text)) {
            return List.of();
        }
        List<String> forms = new ArrayList<>();
        int hash = nextHash(text, 0);
        while (hash >= 0) {
            int end = standsFree(text, hash) ? endOfTag(text, hash + 1) : -1;
            if (end > 0) {
                forms.add(text.substring(hash + 1, beforeScheme(text, hash + 1, end)));
            }
            hash = nextHash(text, Math.max(end, hash + 1));
        }
        return forms;
    }

    @Override
    public String formOf(String listed) {
        return MastodonName.shown(listed);
    }

    @Override
    public Optional<String> keyOf(String form) {
        return CanonicalKey.of(MastodonName.normalized(form));
    }

    private static boolean standsFree(String text, int hash) {
        return hash == 0 || isSpace(text.charAt(hash - 1));
    }

    private static int endOfTag(String text, int start) {
        int longer = endWithSeparators(text, start);
        return longer > 0 ? longer : endOfWord(text, start);
    }

    /** The end of the last word character of the run, if a letter or separator stands between it and the first; else −1. */
    private static int endWithSeparators(String text, int start) {
        int end = -1;
        boolean innerSeen = false;
        for (int i = start; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            boolean inWord = isIdentifierPart(codePoint);
            boolean separates = MastodonName.isSeparator(codePoint);
            if (!inWord && (!separates || i == start)) {
                break;
            }
            int next = i + Character.charCount(codePoint);
            if (inWord && innerSeen) {
                end = next;
            }
            innerSeen |= i > start && (separates || UCharacter.isUAlphabetic(codePoint));
            i = next;
        }
        return end;
    }

    private static int endOfWord(String text, int start) {
        boolean hasLetter = false;
        int i = start;
        while (i < text.length() && isIdentifierPart(text.codePointAt(i))) {
            hasLetter |= UCharacter.isUAlphabetic(text.codePointAt(i));
            i += Character.charCount(text.codePointAt(i));
        }
        return hasLetter ? i : -1;
    }

    /** {@code #linkhttps://…} is the tag {@code link} and an address. */
    private static int beforeScheme(String text, int start, int end) {
        if (text.startsWith("://", end)) {
            for (String scheme : List.of("https", "http")) {
                int at = end - scheme.length();
                if (at > start && text.startsWith(scheme, at)) {
                    return at;
                }
            }
        }
        return end;
    }
}
