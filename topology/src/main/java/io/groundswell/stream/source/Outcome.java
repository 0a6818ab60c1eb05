package io.groundswell.stream.source;

/**
 * What became of one record of {@code posts}. Every record has exactly one outcome, so at all times
 *
 * <pre>in = counted + untagged + duplicate + late + future + capped + blocked + rejected + edited + removed</pre>
 */
public enum Outcome {
    /** A post of which at least one tag counts. */
    COUNTED,
    /** A post without a tag; its author counts as active. */
    UNTAGGED,
    /** A post, edit or removal that says what is known already. */
    DUPLICATE,
    /** Its hour is older than the series grace and sealed: it can change nothing any more. */
    LATE,
    /** Event time later than arrival by more than the tolerance; goes to {@code posts.rejected}. */
    FUTURE,
    /** A post all of whose tags fell to the caps on number and length. */
    CAPPED,
    /** A post all of whose counting tags are blocked by a rule. */
    BLOCKED,
    /** Not a readable event; goes to {@code posts.rejected} with the reason. */
    REJECTED,
    /** An edit that took effect, or one that came before its post and stands for it. */
    EDITED,
    /** A removal that took effect, or one that came before its post and keeps it out. */
    REMOVED
}
