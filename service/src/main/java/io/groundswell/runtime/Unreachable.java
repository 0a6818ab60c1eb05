package io.groundswell.runtime;

/** Something that the process depends on does not answer; the message says what and where. */
public final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
