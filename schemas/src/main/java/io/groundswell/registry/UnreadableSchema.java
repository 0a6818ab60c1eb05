package io.groundswell.registry;

import org.jspecify.annotations.Nullable;

/**
 * The registry knows the id, but its schema is of no use here: not Avro, not parsable, built of references, hostile
 * (see {@link SchemaScreen}), or impossible to resolve against the reader's schema.
 */
public final class UnreadableSchema extends RegistryFailure {

    private static final long serialVersionUID = 1L;

    public UnreadableSchema(String message) {
        this(message, null);
    }

    public UnreadableSchema(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
