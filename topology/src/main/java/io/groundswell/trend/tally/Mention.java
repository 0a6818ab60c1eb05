package io.groundswell.trend.tally;

import io.groundswell.conduct.Traits;
import io.groundswell.conduct.Use;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One post's use of one tag.
 *
 * @param use the tag and how the post wrote it
 * @param origin where it counts besides the world
 * @param author 64-bit hash of the author's id
 * @param minute the minute in which the post was created
 * @param second of that minute in which it was, in [0, 59]
 * @param traits how the post was made
 * @param others the canonical keys of the other tags that the post counts for
 */
public record Mention(
        TagUse use, Origin origin, long author, int minute, int second, Traits traits, List<String> others)
        implements Use {

    /** Stands for "posted at all": no canonical key is empty. */
    public static final String ACTIVITY = "";

    /**
     * A mention by itself, of a post of which no more is known; mentions that come in crowds share their uses and origins.
     *
     * @param tag the canonical key; {@link #ACTIVITY} for the post as such, which counts its author as active
     * @param form how the post wrote the tag
     * @param language primary language subtag, or null if not known
     * @param region ISO 3166-1 alpha-2, or null if not known
     */
    public Mention(
            String tag, String form, long author, int minute, @Nullable String language, @Nullable String region) {
        this(new TagUse(tag, form), new Origin(language, region), author, minute, 0, Traits.UNKNOWN, List.of());
    }

    public String tag() {
        return use.tag();
    }

    public String form() {
        return use.form();
    }

    @Override
    public @Nullable String language() {
        return origin.language();
    }

    public @Nullable String region() {
        return origin.region();
    }
}
