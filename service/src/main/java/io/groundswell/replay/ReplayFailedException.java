package io.groundswell.replay;

import org.jspecify.annotations.Nullable;

/** A replay could not be run to its end; the message says why. */
public final class ReplayFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ReplayFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
