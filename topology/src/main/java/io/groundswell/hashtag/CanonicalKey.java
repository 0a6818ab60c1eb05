package io.groundswell.hashtag;

import static io.groundswell.hashtag.Characters.isInvisible;
import static io.groundswell.hashtag.Characters.isMeaningful;
import static io.groundswell.hashtag.Normalization.nfkc;

import com.ibm.icu.lang.UCharacter;
import java.util.Locale;
import java.util.Optional;

/**
 * The key under which all spellings of a tag count as one.
 *
 * <p>{@code Welcome TikTok refugees}, {@code #WelcomeTikTokRefugees}, {@code #welcome tiktok refugees#} and
 * {@code ＃ＷｅｌｃｏｍｅＴｉｋＴｏｋＲｅｆｕｇｅｅｓ[话题]#} all have the key {@code welcometiktokrefugees}. A key is
 *
 * <ul>
 *   <li>in normalization form NFKC and folded by Unicode's full, language-independent case folding;
 *   <li>of at most {@value Normalization#MAX_MARKS} marks in a row;
 *   <li>free of white space, controls, zero-width characters, variation selectors and lone surrogates;
 *   <li>free of joiners, but where their script needs them ({@link Joiners});
 *   <li>free of hash signs at its ends and of the topic markers {@code [话题]} and {@code [超话]} at its end;
 *   <li>at least one letter, mark, number or symbol: {@code ___} and {@code ...} are no tags.
 * </ul>
 *
 * <p>Diacritics stay: {@code smörgåsbord} and {@code smorgasbord} are two tags. The key of a key is the key itself. It depends on
 * the version of ICU alone, not on the JDK or its locale. Time and space are linear in the form.
 */
public final class CanonicalKey {

    private CanonicalKey() {}

    /** The key of a form, with or without hash signs; empty if nothing that could be a tag is left of it. */
    public static Optional<String> of(String form) {
        String plain = PlainCharacters.spelled(form);
        String key = plain == null ? ofAny(form) : plain;
        return hasMeaning(key) ? Optional.of(key) : Optional.empty();
    }

    /** What a key must be by its definition, of characters that depend on each other too. */
    static String ofAny(String form) {
        return isAscii(form) ? ofAscii(form) : ofUnicode(form);
    }

    private static String ofAscii(String form) {
        String shown = withoutInvisible(form);
        int start = 0;
        int end = shown.length();
        while (start < end && shown.charAt(start) == '#') {
            start++;
        }
        while (end > start && shown.charAt(end - 1) == '#') {
            end--;
        }
        return shown.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** Repeats until nothing changes: what is left after a removal may compose, or end in a sign that stood inside. */
    private static String ofUnicode(String form) {
        String before;
        String key = form;
        do {
            before = key;
            String folded = nfkc(UCharacter.foldCase(nfkc(withoutInvisible(before)), true));
            key = SurfaceForm.of(Joiners.whereNeeded(withoutInvisible(folded)));
        } while (!key.equals(before));
        return key;
    }

    private static String withoutInvisible(String text) {
        int i = 0;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            if (isInvisible(codePoint)) {
                return withoutInvisible(text, i);
            }
            i += Character.charCount(codePoint);
        }
        return text;
    }

    private static String withoutInvisible(String text, int from) {
        StringBuilder shown = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (!isInvisible(codePoint)) {
                shown.appendCodePoint(codePoint);
            }
            i += Character.charCount(codePoint);
        }
        return shown.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasMeaning(String key) {
        for (int i = 0; i < key.length(); ) {
            int codePoint = key.codePointAt(i);
            if (isMeaningful(codePoint)) {
                return true;
            }
            i += Character.charCount(codePoint);
        }
        return false;
    }
}
