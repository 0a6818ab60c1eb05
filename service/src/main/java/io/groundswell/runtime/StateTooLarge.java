package io.groundswell.runtime;

/** What has to be held does not fit into the memory that the process may take; the message says how much that is. */
public final class StateTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StateTooLarge(String message) {
        super(message);
    }
}
