package io.groundswell.welcome;

/** On which side of a welcome an author stands. */
public enum Cohort {
    /** One of those who come. */
    NEWCOMER,
    /** One of those who were there. */
    HOST,
    /** No rule fits. */
    UNKNOWN
}
