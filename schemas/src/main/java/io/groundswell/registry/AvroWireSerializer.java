package io.groundswell.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes generated records in {@linkplain WireFormat Confluent's wire format}, byte for byte as Confluent's own
 * serializer does. The subject is {@code <topic>-value}, or {@code <topic>-key} when configured for keys.
 *
 * <p>Safe to use from several threads. The registry is asked once per subject and schema.
 */
public final class AvroWireSerializer<T extends SpecificRecord> implements Serializer<T> {

    private static final int EXPECTED_BYTES = 512;

    private final SchemaRegistry registry;
    private final boolean autoRegister;

    /** Bounded by the generated classes. */
    private final Map<Schema, SpecificDatumWriter<T>> writers = new ConcurrentHashMap<>();

    private volatile boolean isKey;

    /** @param autoRegister whether a schema that the subject does not have yet is added to it */
    public AvroWireSerializer(SchemaRegistry registry, boolean autoRegister) {
        this.registry = registry;
        this.autoRegister = autoRegister;
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        this.isKey = isKey;
    }

    /**
     * @return null for null: a tombstone stays one
     * @throws RegistryFailure of any kind, when the schema's id cannot be had
     */
    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T value) {
        if (value == null) {
            return null;
        }
        Schema schema = value.getSchema();
        String subject = topic + (isKey ? "-key" : "-value");
        int id = autoRegister ? registry.register(subject, schema) : registry.lookup(subject, schema);
        ByteArrayOutputStream out = new ByteArrayOutputStream(EXPECTED_BYTES);
        WireFormat.writeHeader(out, id);
        writeBinary(value, schema, out);
        return out.toByteArray();
    }

    private void writeBinary(T value, Schema schema, ByteArrayOutputStream out) {
        try {
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            writers.computeIfAbsent(
                            schema, s -> new SpecificDatumWriter<>(s, SpecificData.getForClass(value.getClass())))
                    .write(value, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
    }
}
