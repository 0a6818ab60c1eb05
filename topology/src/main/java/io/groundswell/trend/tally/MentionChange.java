package io.groundswell.trend.tally;

import io.groundswell.conduct.LeftOut;
import org.jspecify.annotations.Nullable;

/** What became of a use of a tag. */
public enum MentionChange {
    /** It begins to count. */
    ADDED(1, null),
    /** It ceases to count: its post was edited, or the rules were. */
    WITHDRAWN(-1, null),
    /** It ceases to count: its post was removed. */
    REMOVED(-1, LeftOut.REMOVED),
    /** It ceases to count: its post was removed within minutes. */
    REMOVED_EARLY(-1, LeftOut.REMOVED_EARLY),
    /** It never counts: it came too late. */
    LATE(0, LeftOut.LATE),
    /** It never counts: its post is known. */
    DUPLICATE(0, LeftOut.DUPLICATE),
    /** It never counts: its post has more tags than may count. */
    CAPPED(0, LeftOut.CAPPED),
    /** It never counts: a rule blocks its tag. */
    BLOCKED(0, LeftOut.BLOCKED);

    private static final MentionChange[] ALL = values();

    private final int posts;
    private final @Nullable LeftOut leftOut;

    MentionChange(int posts, @Nullable LeftOut leftOut) {
        this.posts = posts;
        this.leftOut = leftOut;
    }

    /** By its place in this list, as it is stored. */
    public static MentionChange of(int ordinal) {
        return ALL[ordinal];
    }

    /** Whether a post more counts. */
    boolean adds() {
        return posts > 0;
    }

    /** Whether a post less counts. */
    boolean takesBack() {
        return posts < 0;
    }

    /** Why the use does not count, or no more; null if it counts, or another stands in its place. */
    @Nullable LeftOut leftOut() {
        return leftOut;
    }
}
