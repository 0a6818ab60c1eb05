package io.groundswell.welcome;

/** What kind of post it is. */
public enum PostKind {
    ORIGINAL,
    REPLY,
    REPOST,
    QUOTE,
    LIVE;

    /** Whether a post of this kind speaks to the author of the one it refers to. A repost only passes it on. */
    public boolean answers() {
        return this == REPLY || this == QUOTE;
    }
}
