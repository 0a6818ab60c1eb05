package io.groundswell.registry;

import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** A serializer of somebody else, with our failures. */
final class ForeignSerializer<T> implements Serializer<T> {

    private final Serializer<Object> foreign;

    /** Its type parameter says nothing here: Confluent's takes any object. */
    @SuppressWarnings("unchecked")
    ForeignSerializer(Serializer<?> foreign) {
        this.foreign = (Serializer<Object>) foreign;
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T value) {
        if (value == null) {
            return null;
        }
        try {
            return foreign.serialize(topic, value);
        } catch (RuntimeException e) {
            throw ForeignFailures.ofRegistry(e)
                    .map(RuntimeException.class::cast)
                    .orElse(e);
        }
    }

    @Override
    public void close() {
        foreign.close();
    }
}
