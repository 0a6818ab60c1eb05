package io.groundswell.backtest.burst;

/** What a detector can say of a tag. */
public enum Milestone {
    /** It rises: EMERGING, or already TRENDING; of a peer: its score is at or over its own published threshold. */
    EMERGING,
    /** TRENDING. A peer knows no such thing. */
    TRENDING,
    /** It stands among the first ten. */
    TOP_TEN
}
