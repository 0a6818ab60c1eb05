package io.groundswell.conduct;

import java.util.Comparator;

/**
 * A tag that stands beside another.
 *
 * @param tag the canonical key
 * @param posts in which it does
 */
public record CoTag(String tag, int posts) {
    /** Most posts first, then by the tags' UTF-16 code units. */
    static final Comparator<CoTag> MOST_FIRST =
            Comparator.comparingInt(CoTag::posts).reversed().thenComparing(CoTag::tag);
}
