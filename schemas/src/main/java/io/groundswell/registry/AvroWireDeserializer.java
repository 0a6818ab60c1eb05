package io.groundswell.registry;

import io.groundswell.registry.UnreadableRecord.Kind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads records in {@linkplain WireFormat Confluent's wire format} as one generated class, whatever version of its
 * schema they were written with.
 *
 * <p>Safe to use from several threads. The registry is asked once per schema id; what it takes to read that id's
 * records is kept for ever, bounded by the registry's own number of schemas.
 *
 * <p>Bytes after the end of the Avro binary are ignored, as Confluent's own deserializer does.
 */
public final class AvroWireDeserializer<T extends SpecificRecord> implements Deserializer<T> {

    private final SchemaRegistry registry;
    private final RecordReaders<T> readers;
    private final Map<Integer, RecordReader<T>> readerById = new ConcurrentHashMap<>();

    public AvroWireDeserializer(SchemaRegistry registry, Class<T> type) {
        this.registry = registry;
        this.readers = new RecordReaders<>(type);
    }

    /**
     * @return null for null: a tombstone stays one
     * @throws UnreadableRecord when these bytes never will be a value of the class
     * @throws RegistryUnavailable when the registry must be waited for; the record may be perfectly good
     * @throws RegistryRefused when the registry does not let us ask
     */
    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] record) {
        if (record == null) {
            return null;
        }
        int id = WireFormat.schemaId(record);
        RecordReader<T> reader = readerById.get(id);
        if (reader == null) {
            reader = readerFor(id);
            readerById.put(id, reader);
        }
        return reader.read(record, id);
    }

    private RecordReader<T> readerFor(int id) {
        try {
            return readers.reading(registry.byId(id));
        } catch (UnknownSchema e) {
            throw new UnreadableRecord(Kind.UNKNOWN_SCHEMA, e.getMessage(), e);
        } catch (UnreadableSchema e) {
            throw new UnreadableRecord(
                    Kind.UNREADABLE_SCHEMA, "schema " + id + " is not readable: " + e.getMessage(), e);
        }
    }
}
