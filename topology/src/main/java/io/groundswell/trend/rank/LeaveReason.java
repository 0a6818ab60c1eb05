package io.groundswell.trend.rank;

/** Why a tag left its ranking. */
public enum LeaveReason {
    /** Its surprise is over. */
    ENDED,
    /** It surprised to the last, but fewer people than may be published are left. */
    BELOW_FLOOR,
    /** A verdict forbids it. */
    BLOCKED,
    /** Others fill the list. */
    OUTRANKED,
    /** Its scope demands approval, and it was taken back. */
    UNAPPROVED
}
