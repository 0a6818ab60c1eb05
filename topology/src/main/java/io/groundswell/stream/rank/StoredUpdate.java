package io.groundswell.stream.rank;

import io.groundswell.schema.TrendUpdate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Updates as stores hold them: in Avro's single-object encoding. */
final class StoredUpdate {
    private StoredUpdate() {}

    static byte[] encode(TrendUpdate update) {
        try {
            ByteBuffer bytes = update.toByteBuffer();
            byte[] content = new byte[bytes.remaining()];
            bytes.get(content);
            return content;
        } catch (IOException impossible) {
            throw new UncheckedIOException("a ranking cannot be written to memory", impossible);
        }
    }

    /** @param store the name of the store that holds it */
    static TrendUpdate decode(byte[] value, String store) {
        try {
            return TrendUpdate.fromByteBuffer(ByteBuffer.wrap(value));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the store '" + store + "' holds a ranking that cannot be read", unreadable);
        }
    }
}
