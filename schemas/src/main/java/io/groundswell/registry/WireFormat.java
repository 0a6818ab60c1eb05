package io.groundswell.registry;

import io.groundswell.registry.UnreadableRecord.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * Confluent's wire format: {@code 00 | schema id, four bytes, big-endian | Avro binary}.
 *
 * @see <a href="https://docs.confluent.io/platform/current/schema-registry/fundamentals/serdes-develop/index.html#wire-format">Wire
 *     format</a>
 */
public final class WireFormat {

    /** The first byte of every record. */
    public static final byte MAGIC = 0;

    /** Bytes before the Avro binary. */
    public static final int HEADER_BYTES = 1 + Integer.BYTES;

    private WireFormat() {}

    /**
     * Reads the schema id. Any int is let through; whether it is known is for the registry to say.
     *
     * @throws UnreadableRecord of kind {@link Kind#NOT_WIRE_FORMAT}
     */
    public static int schemaId(byte[] record) {
        if (record.length < HEADER_BYTES) {
            throw new UnreadableRecord(
                    Kind.NOT_WIRE_FORMAT,
                    "record has " + record.length + " bytes; the wire format begins with " + HEADER_BYTES);
        }
        if (record[0] != MAGIC) {
            throw new UnreadableRecord(
                    Kind.NOT_WIRE_FORMAT,
                    "record begins with byte " + (record[0] & 0xff) + "; the wire format begins with " + MAGIC);
        }
        return ByteBuffer.wrap(record).getInt(1);
    }

    static void writeHeader(ByteArrayOutputStream out, int schemaId) {
        out.write(MAGIC);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(schemaId).array());
    }
}
