package io.groundswell.conduct;

import java.util.Comparator;

/**
 * Posts that bear a name: a further tag, or their language.
 *
 * @param name a canonical key, or a primary language subtag
 * @param posts that bear it
 */
public record NamedCount(String name, int posts) {
    /** Most posts first, then by the names' UTF-16 code units. */
    static final Comparator<NamedCount> MOST_FIRST =
            Comparator.comparingInt(NamedCount::posts).reversed().thenComparing(NamedCount::name);
}
