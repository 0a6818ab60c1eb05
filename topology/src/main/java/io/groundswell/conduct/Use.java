package io.groundswell.conduct;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One post's use of a tag. */
public interface Use {
    /** The minute in which the post was written. */
    int minute();

    /** The second of that minute, in [0, 59]. */
    int second();

    /** 64-bit hash of the author's id. */
    long author();

    /** Primary language subtag, or null if not known. */
    @Nullable String language();

    /** How the post was made. */
    Traits traits();

    /** The canonical keys of the other tags that the post counts for. */
    List<String> others();
}
