package io.groundswell.registry;

import java.io.IOException;
import org.apache.avro.SystemLimitException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/** Reads by Avro's plan of how the writer's schema becomes the reader's. */
final class ResolvingReader<T> extends RecordReader<T> {

    /** A decoder is cheap to point at other bytes and dear to make. */
    private static final ThreadLocal<@Nullable BinaryDecoder> DECODER = new ThreadLocal<>();

    private final DatumReader<T> plan;
    private final Class<T> type;

    /** @param plan safe to use from several threads */
    ResolvingReader(DatumReader<T> plan, Class<T> type) {
        this.plan = plan;
        this.type = type;
    }

    @Override
    T decode(byte[] record) throws IOException {
        SystemLimitException.beginCollectionAllocationScope();
        try {
            return type.cast(plan.read(null, decoderOf(record)));
        } finally {
            SystemLimitException.endCollectionAllocationScope();
        }
    }

    private static BinaryDecoder decoderOf(byte[] record) {
        BinaryDecoder decoder = DecoderFactory.get()
                .binaryDecoder(record, WireFormat.HEADER_BYTES, record.length - WireFormat.HEADER_BYTES, DECODER.get());
        DECODER.set(decoder);
        return decoder;
    }
}
