package io.groundswell.conduct;

/** How old an author's account was when the post was written. */
public enum AccountAge {
    /** The source does not tell. */
    UNKNOWN,
    /** Opened within the days that make a newcomer. */
    NEW,
    /** Older than that. */
    SETTLED
}
