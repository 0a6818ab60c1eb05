package io.groundswell.hashtag;

import com.ibm.icu.text.SpoofChecker;
import java.util.Locale;

/**
 * What a tag looks like: tags with the same skeleton are taken for each other by people, though they are spelled with other
 * letters (Latin c for Cyrillic с, 0 for o) or other separators. After Unicode Technical Standard 39, of ICU's release.
 */
public final class Skeleton {
    private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();

    private Skeleton() {}

    /** The skeleton of a canonical key; not for people's eyes. O(length). */
    public static String of(String key) {
        StringBuilder letters = new StringBuilder(key.length());
        key.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        // Skeletons have capitals: 0 looks like O.
        return CHECKER.getSkeleton(letters).toLowerCase(Locale.ROOT);
    }
}
