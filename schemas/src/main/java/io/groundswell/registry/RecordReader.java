package io.groundswell.registry;

import io.groundswell.registry.UnreadableRecord.Kind;
import java.io.IOException;

/** Reads the Avro binary of records that were written with one schema. Safe to use from several threads. */
abstract class RecordReader<T> {

    /**
     * Reads what follows the {@linkplain WireFormat#HEADER_BYTES header}.
     *
     * <p>Broken bytes surface as whatever the failed step happens to throw (of Avro: AvroRuntimeException, IndexOutOfBounds,
     * NegativeArraySize, ClassCast, UnsupportedOperation, SecurityException…), and a deep nest as a StackOverflowError; all of
     * it means the same.
     *
     * @throws UnreadableRecord of kind {@link Kind#UNDECODABLE}
     */
    final T read(byte[] record, int schemaId) {
        try {
            return decode(record);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableRecord(
                    Kind.UNDECODABLE,
                    (record.length - WireFormat.HEADER_BYTES) + " bytes do not follow their schema " + schemaId + ": "
                            + e,
                    e);
        }
    }

    abstract T decode(byte[] record) throws IOException;
}
