package io.groundswell.welcome;

/** Where a campaign stands on its way. */
public enum Phase {
    /** It has not surged yet. */
    SEED,
    /** It more than doubles in a day. */
    SURGE,
    /** It grows no longer as it did. */
    PEAK,
    /** Three days after its peak it is still near it. */
    SUSTAIN,
    /** It has fallen under three tenths of its peak. */
    DECAY,
    /** It has fallen under a fiftieth of its peak. */
    DORMANT,
    /** After its peak it surges anew. */
    REVIVED
}
