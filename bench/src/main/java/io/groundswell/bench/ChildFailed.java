package io.groundswell.bench;

import java.io.IOException;

/** A process of the benchmark ended, or was ended, before it had said what it was started for. */
public final class ChildFailed extends IOException {
    private static final long serialVersionUID = 1;

    private final String reason;

    /**
     * @param reason one line
     * @param endOfLog what the process said last on standard error
     */
    ChildFailed(String reason, String endOfLog) {
        super("a process of the benchmark failed: " + reason + "; its log ends with\n" + endOfLog);
        this.reason = reason;
    }

    /** Why, in one line. */
    public String reason() {
        return reason;
    }
}
