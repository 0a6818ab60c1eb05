package io.groundswell.welcome;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a post bears on a welcome, beside its tags, its language and its region.
 *
 * @param kind what kind of post it is
 * @param answered to whom a reply or quote speaks, or null if that is not known; null of other kinds, which speak to nobody
 * @param coHosts the authors who host a live session with its author, each once, ascending
 * @param topics what its text is about, by the lexicon; each once, ascending
 * @param joinedMs when the author's account was opened, or {@link #NOT_TOLD}
 * @param stated the cohort in which the source itself puts the author, or null
 */
public record Bearing(
        PostKind kind,
        @Nullable Target answered,
        List<Long> coHosts,
        List<String> topics,
        long joinedMs,
        @Nullable Cohort stated) {
    public static final long NOT_TOLD = Long.MIN_VALUE;

    /** Of a post of which nothing is known but that it is one. */
    public static final Bearing NONE = new Bearing(PostKind.ORIGINAL, null, List.of(), List.of(), NOT_TOLD, null);

    public Bearing {
        coHosts = List.copyOf(coHosts);
        topics = List.copyOf(topics);
    }

    /**
     * The post that is referred to.
     *
     * @param post hash of the post
     * @param author hash of its author
     */
    public record Target(long post, long author) {}
}
