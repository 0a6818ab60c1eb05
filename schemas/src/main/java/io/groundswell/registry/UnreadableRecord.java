package io.groundswell.registry;

import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * A record whose bytes are no value of the expected type. It will not get better by waiting: reject it, with
 * {@link #kind()} as the reason and the message as the detail.
 */
public final class UnreadableRecord extends SerializationException {

    private static final long serialVersionUID = 1L;

    /** Which step of reading failed, in the order of the steps. */
    public enum Kind {
        /** The bytes do not begin with the magic byte and an id. */
        NOT_WIRE_FORMAT,
        /** The registry does not know the id. */
        UNKNOWN_SCHEMA,
        /** The schema of that id is of no use here. */
        UNREADABLE_SCHEMA,
        /** The bytes after the id do not follow their schema. */
        UNDECODABLE
    }

    private final Kind kind;

    public UnreadableRecord(Kind kind, String message) {
        this(kind, message, null);
    }

    public UnreadableRecord(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
