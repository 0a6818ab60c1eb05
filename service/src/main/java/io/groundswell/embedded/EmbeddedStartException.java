package io.groundswell.embedded;

/** The broker or the registry could not start; the message names the folder, port or topic, and the rule it broke. */
public final class EmbeddedStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmbeddedStartException(String message) {
        super(message);
    }

    EmbeddedStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
