package io.groundswell.stream.seen;

import io.groundswell.conduct.Traits;
import io.groundswell.hashtag.Tag;
import io.groundswell.stream.step.PostKey;
import io.groundswell.welcome.Bearing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a post, so that an edit or removal can take back exactly what it counted for.
 *
 * @param key the post
 * @param removed whether it counts no more
 * @param createdMs when it was written
 * @param lastEventMs event time of the last event that took effect
 * @param author hash of its author
 * @param language primary subtag, or null
 * @param region ISO 3166-1 alpha-2, or null
 * @param traits how it was made
 * @param tags the tags it carries
 * @param counted the tags it counts for: its tags after aliases and blocks
 * @param bearing what else matters to campaigns
 */
public record SeenPost(
        PostKey key,
        boolean removed,
        long createdMs,
        long lastEventMs,
        long author,
        @Nullable String language,
        @Nullable String region,
        Traits traits,
        List<Tag> tags,
        List<Tag> counted,
        Bearing bearing) {

    /** A removal that came before its post: keeps the post out. */
    public static SeenPost removedUnseen(PostKey key, long createdMs, long eventMs) {
        return new SeenPost(
                key, true, createdMs, eventMs, 0, null, null, Traits.UNKNOWN, List.of(), List.of(), Bearing.NONE);
    }

    /** The post once it was removed by an event of that time: it counts for nothing. */
    public SeenPost removedAt(long eventMs) {
        return new SeenPost(
                key, true, createdMs, eventMs, author, language, region, traits, List.of(), List.of(), Bearing.NONE);
    }

    /** The post once it counts for these tags. */
    public SeenPost counting(List<Tag> countedNow) {
        return new SeenPost(
                key, removed, createdMs, lastEventMs, author, language, region, traits, tags, countedNow, bearing);
    }
}
