package io.groundswell.query;

import io.groundswell.hashtag.CanonicalKey;

/**
 * A tag that is asked for. Its key is the one under which every rule but Mastodon's counts it: that one folds
 * diacritics too, and a tag that it found is to be asked for by its key.
 *
 * @param key its canonical key
 */
public record TagName(String key) {

    /**
     * Reads a tag in any of its spellings.
     *
     * @param name the parameter's name
     * @throws BadQuestion if nothing that could be a tag is left of it
     */
    public static TagName of(String name, String written) {
        return CanonicalKey.of(written)
                .map(TagName::new)
                .orElseThrow(() -> new BadQuestion(name, written, "hold a letter, a number or a symbol"));
    }
}
