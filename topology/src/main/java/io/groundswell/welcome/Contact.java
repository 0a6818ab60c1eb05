package io.groundswell.welcome;

import org.jspecify.annotations.Nullable;

/** What an author's posts say that concerns one author's welcome. */
public sealed interface Contact {
    /** Whose welcome it concerns. */
    long subject();

    /**
     * The subject has come.
     *
     * @param atMs when the first campaign post was written
     * @param cohort where the subject stands
     * @param language what the subject writes, or null if that is not known
     */
    record Arrived(
            long subject,
            long atMs,
            Cohort cohort,
            @Nullable String language) implements Contact {}

    /**
     * Somebody answered the subject.
     *
     * @param by who
     * @param cohort where that author stands
     * @param atMs when the answer was written
     * @param post the answer
     * @param language of the answer, or null
     */
    record Answered(
            long subject,
            long by,
            Cohort cohort,
            long atMs,
            long post,
            @Nullable String language) implements Contact {}

    /**
     * The subject, who is a newcomer, answered somebody, at least once.
     *
     * @param to whom
     */
    record Gave(long subject, long to) implements Contact {}

    /**
     * The subject hosted a live session of somebody's.
     *
     * @param post the session
     * @param cohort where its author stands
     */
    record CoHosted(long subject, long post, Cohort cohort) implements Contact {}
}
