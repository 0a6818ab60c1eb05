package io.groundswell.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.util.RandomData;

/** Records in the wire format, written with any schema. */
final class WrittenBinary {

    private WrittenBinary() {}

    static byte[] of(int id, Schema schema, Object value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WireFormat.writeHeader(out, id);
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<>(schema).write(value, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    /** Every field filled at random. */
    static List<byte[]> random(int id, Schema schema, int count, long seed) throws IOException {
        List<byte[]> records = new ArrayList<>();
        for (Object value : new RandomData(schema, count, seed)) {
            records.add(of(id, schema, value));
        }
        return records;
    }
}
