package io.groundswell.welcome;

/** Whether a campaign lasted. */
public enum Verdict {
    /** Persistence under 0.1. */
    FLEETING,
    /** Persistence from 0.1 to 0.3. */
    FADING,
    /** Persistence over 0.3. */
    LASTING
}
