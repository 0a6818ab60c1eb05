package io.groundswell.registry;

import io.groundswell.registry.UnreadableRecord.Kind;
import java.io.IOException;
import org.apache.avro.SystemLimitException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/**
 * Reads the Avro binary of records that were written with one schema. Safe to use from several threads, as the reader
 * it is given must be.
 */
final class RecordReader<T> {

    /** A decoder is cheap to point at other bytes and dear to make. */
    private static final ThreadLocal<@Nullable BinaryDecoder> DECODER = new ThreadLocal<>();

    private final DatumReader<T> reader;
    private final Class<T> type;

    RecordReader(DatumReader<T> reader, Class<T> type) {
        this.reader = reader;
        this.type = type;
    }

    /**
     * Reads what follows the {@linkplain WireFormat#HEADER_BYTES header}.
     *
     * <p>Broken bytes surface in Avro as whatever the failed step happens to throw (AvroRuntimeException,
     * IndexOutOfBounds, NegativeArraySize, ClassCast, UnsupportedOperation, SecurityException…), and a deep nest as a
     * StackOverflowError; all of it means the same.
     *
     * @throws UnreadableRecord of kind {@link Kind#UNDECODABLE}
     */
    T read(byte[] record, int schemaId) {
        SystemLimitException.beginCollectionAllocationScope();
        try {
            return type.cast(reader.read(null, decoderOf(record)));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableRecord(
                    Kind.UNDECODABLE,
                    (record.length - WireFormat.HEADER_BYTES) + " bytes do not follow their schema " + schemaId + ": "
                            + e,
                    e);
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
