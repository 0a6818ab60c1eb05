package io.groundswell.bench.contest;

import io.groundswell.registry.HttpSchemaRegistry;
import io.groundswell.registry.RegistrySettings;
import io.groundswell.registry.SchemaRegistry;
import io.groundswell.registry.WireFormat;
import io.groundswell.schema.PostEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.FastReaderBuilder;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Posts as Avro's fast specific reader reads them: a peer gains nothing from the service's own. Not thread-safe. */
final class AvroPosts implements Deserializer<PostEvent> {
    private final SchemaRegistry registry;
    private final Map<Integer, DatumReader<PostEvent>> readers = new HashMap<>();
    private @Nullable BinaryDecoder decoder;

    AvroPosts(Assignment assignment) {
        registry = new HttpSchemaRegistry(RegistrySettings.at(URI.create(assignment.registryUrl())));
    }

    @Override
    public @Nullable PostEvent deserialize(String topic, byte @Nullable [] record) {
        if (record == null) {
            return null;
        }
        DatumReader<PostEvent> reader = readers.computeIfAbsent(WireFormat.schemaId(record), this::reading);
        int from = WireFormat.HEADER_BYTES;
        decoder = DecoderFactory.get().binaryDecoder(record, from, record.length - from, decoder);
        try {
            return reader.read(null, decoder);
        } catch (IOException broken) {
            throw new UncheckedIOException("a post of the load cannot be read", broken);
        }
    }

    private DatumReader<PostEvent> reading(int id) {
        try {
            return new FastReaderBuilder(SpecificData.getForClass(PostEvent.class))
                    .createDatumReader(registry.byId(id), PostEvent.getClassSchema());
        } catch (IOException broken) {
            throw new UncheckedIOException("posts cannot be read by schema " + id, broken);
        }
    }
}
