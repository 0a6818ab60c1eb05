package io.groundswell.registry;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Short ASCII words that were read before, so that each is mostly one object. Whatever has the place of another takes it. Safe to
 * use from several threads: a word is immutable, and which of two equal ones is seen does not matter.
 */
final class KnownWords {
    private static final int PLACES = 1 << 8;
    private static final int LONGEST = 12;

    private final @Nullable String[] words = new String[PLACES];

    /** The word that stands in {@code [from, from + length)}. */
    String at(byte[] bytes, int from, int length) {
        if (length > LONGEST) {
            return new String(bytes, from, length, StandardCharsets.UTF_8);
        }
        int hash = length;
        for (int i = from; i < from + length; i++) {
            hash = hash * 31 + bytes[i];
        }
        int place = (hash ^ (hash >>> 8)) & (PLACES - 1);
        String known = words[place];
        if (known == null || !isSpelled(known, bytes, from, length)) {
            known = new String(bytes, from, length, StandardCharsets.UTF_8);
            words[place] = known;
        }
        return known;
    }

    /** A byte beyond ASCII is negative, and no character is. */
    private static boolean isSpelled(String word, byte[] bytes, int from, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }
}
