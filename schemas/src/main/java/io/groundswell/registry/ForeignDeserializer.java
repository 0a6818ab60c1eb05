package io.groundswell.registry;

import io.groundswell.registry.UnreadableRecord.Kind;
import java.util.Optional;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** A deserializer of somebody else, with our failures. */
final class ForeignDeserializer<T> implements Deserializer<T> {

    private final Deserializer<?> foreign;
    private final Class<T> type;

    ForeignDeserializer(Deserializer<?> foreign, Class<T> type) {
        this.foreign = foreign;
        this.type = type;
    }

    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] record) {
        if (record == null) {
            return null;
        }
        int id = WireFormat.schemaId(record);
        try {
            return type.cast(foreign.deserialize(topic, record));
        } catch (RuntimeException | StackOverflowError e) {
            throw sorted(e, id);
        }
    }

    private static RuntimeException sorted(Throwable failure, int id) {
        Optional<RegistryFailure> ofRegistry = ForeignFailures.ofRegistry(failure);
        String said = failure + (failure.getCause() == null ? "" : ", because of " + failure.getCause());
        if (ofRegistry.isEmpty()) {
            return new UnreadableRecord(
                    Kind.UNDECODABLE, "bytes do not follow their schema " + id + ": " + said, failure);
        }
        RegistryFailure found = ofRegistry.get();
        if (found instanceof UnknownSchema) {
            return new UnreadableRecord(Kind.UNKNOWN_SCHEMA, found.getMessage(), failure);
        }
        if (found instanceof UnreadableSchema) {
            return new UnreadableRecord(Kind.UNREADABLE_SCHEMA, "schema " + id + " is not readable: " + said, failure);
        }
        return found;
    }

    @Override
    public void close() {
        foreign.close();
    }
}
