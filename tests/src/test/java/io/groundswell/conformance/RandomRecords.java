package io.groundswell.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.RandomData;

/** Values of a generated class with every field filled at random, from a seed. */
final class RandomRecords {

    private RandomRecords() {}

    static <T extends SpecificRecord> List<T> of(Class<T> type, int count, long seed) throws IOException {
        Schema schema = SpecificData.get().getSchema(type);
        SpecificDatumReader<T> reader = new SpecificDatumReader<>(type);
        List<T> records = new ArrayList<>();
        for (Object random : new RandomData(schema, count, seed)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
            new GenericDatumWriter<>(schema).write(random, encoder);
            encoder.flush();
            records.add(reader.read(null, DecoderFactory.get().binaryDecoder(out.toByteArray(), null)));
        }
        return records;
    }
}
