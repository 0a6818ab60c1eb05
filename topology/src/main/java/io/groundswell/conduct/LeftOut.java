package io.groundswell.conduct;

/** Why a use of a tag does not count. */
public enum LeftOut {
    /** Its hour was sealed when it came. */
    LATE,
    /** Its post is known already. */
    DUPLICATE,
    /** Its post carries more tags than may count. */
    CAPPED,
    /** A rule blocks the tag. */
    BLOCKED,
    /** Its post was removed. */
    REMOVED,
    /** Its post was removed within minutes of its publication; not counted as {@link #REMOVED} beside. */
    REMOVED_EARLY
}
