package io.groundswell.bench.load;

import java.nio.charset.StandardCharsets;

/** A word as it stands in a text, with what parts it from the next. Immutable as long as nobody writes to its bytes. */
final class Word {
    private final byte[] utf8;
    private final int characters;

    Word(String text) {
        utf8 = text.getBytes(StandardCharsets.UTF_8);
        characters = text.length();
    }

    byte[] utf8() {
        return utf8;
    }

    int characters() {
        return characters;
    }

    /** Whether a hash sign may follow at once. */
    boolean endsInSpace() {
        return utf8[utf8.length - 1] == ' ';
    }
}
