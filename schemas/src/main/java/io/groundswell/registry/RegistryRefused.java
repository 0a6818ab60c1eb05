package io.groundswell.registry;

import org.jspecify.annotations.Nullable;

/**
 * The registry answered, and the answer is that the set-up is wrong: not allowed (401, 403), incompatible (409),
 * invalid (422), or not a registry at all. Neither waiting nor rejecting records helps; the message names address,
 * status and what the registry said.
 */
public final class RegistryRefused extends RegistryFailure {

    private static final long serialVersionUID = 1L;

    private final int status;

    public RegistryRefused(int status, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }
}
