package io.groundswell.registry;

import org.jspecify.annotations.Nullable;

/** The registry is well and does not know the schema: no such id, no such subject, or no such schema under it. */
public final class UnknownSchema extends RegistryFailure {

    private static final long serialVersionUID = 1L;

    public UnknownSchema(String message) {
        this(message, null);
    }

    public UnknownSchema(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
