package io.groundswell.registry;

import org.jspecify.annotations.Nullable;

/**
 * Why a {@link SchemaRegistry} gave no answer. Four kinds, because each asks for something else of the caller: wait
 * ({@link RegistryUnavailable}), reject the record ({@link UnknownSchema}, {@link UnreadableSchema}), stop and correct
 * the set-up ({@link RegistryRefused}).
 */
public abstract sealed class RegistryFailure extends RuntimeException
        permits RegistryUnavailable, RegistryRefused, UnknownSchema, UnreadableSchema {

    private static final long serialVersionUID = 1L;

    RegistryFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Never null, unlike that of other exceptions. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
