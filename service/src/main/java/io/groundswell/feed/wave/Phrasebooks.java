package io.groundswell.feed.wave;

import java.util.Map;

/** The words of all languages that people of the wave write. */
final class Phrasebooks {

    private final Map<String, Phrasebook> byLanguage = Map.of("en", Phrasebook.of("en"), "zh", Phrasebook.of("zh"));

    Phrasebook of(Person author) {
        Phrasebook words = byLanguage.get(author.language());
        if (words == null) {
            throw new IllegalStateException(author.id() + " writes " + author.language() + "; no phrasebook has it");
        }
        return words;
    }
}
