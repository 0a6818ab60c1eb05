package io.groundswell.registry;

import org.jspecify.annotations.Nullable;

/**
 * An outage: no registry answered, or each asked to come back later, until the retry budget of the call was used up.
 * To be waited for. It says nothing about the data, so a record must never be rejected because of it.
 */
public final class RegistryUnavailable extends RegistryFailure {

    private static final long serialVersionUID = 1L;

    public RegistryUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
