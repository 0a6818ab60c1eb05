package io.groundswell.trend;

import org.jspecify.annotations.Nullable;

/**
 * One post's use of one tag.
 *
 * @param tag the canonical key; {@link #ACTIVITY} for the post as such, which counts its author as active
 * @param form how the post wrote the tag
 * @param author 64-bit hash of the author's id
 * @param minute the minute in which the post was created
 * @param language primary language subtag, or null if not known
 * @param region ISO 3166-1 alpha-2, or null if not known
 */
public record Mention(
        String tag,
        String form,
        long author,
        int minute,
        @Nullable String language,
        @Nullable String region) {

    /** Stands for "posted at all": no canonical key is empty. */
    public static final String ACTIVITY = "";
}
