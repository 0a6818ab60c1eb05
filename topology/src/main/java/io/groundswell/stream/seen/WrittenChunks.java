package io.groundswell.stream.seen;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The chunks of posts in the store {@code posts-seen}, by number: a later one holds later versions. */
final class WrittenChunks {
    private static final long NONE = -1;

    private final KeyValueStore<Bytes, byte[]> store;
    private final TreeMap<Long, Long> newestOfChunk = new TreeMap<>();
    private long chunkRead = NONE;
    private byte[] bytesRead = {};

    WrittenChunks(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** Takes over what the store holds, and shows each chunk with its number, ascending. */
    void load(ObjLongConsumer<byte[]> visitor) {
        try (KeyValueIterator<Bytes, byte[]> chunks = store.all()) {
            while (chunks.hasNext()) {
                KeyValue<Bytes, byte[]> chunk = chunks.next();
                long number = numberOf(chunk.key);
                visitor.accept(chunk.value, number);
                newestOfChunk.put(number, SeenChunk.newestMs(chunk.value));
            }
        }
    }

    List<Long> numbers() {
        return List.copyOf(newestOfChunk.keySet());
    }

    void put(long number, byte[] chunk) {
        store.put(keyOf(number), chunk);
        newestOfChunk.put(number, SeenChunk.newestMs(chunk));
    }

    /** Posts that are repeated tend to be repeated in order: the chunk that was read last is at hand. */
    byte[] get(long number) {
        if (number != chunkRead) {
            bytesRead = store.get(keyOf(number));
            chunkRead = number;
        }
        return bytesRead;
    }

    /** The oldest chunk, if all of its posts were created before a time. */
    OptionalLong firstBefore(long createdMs) {
        return newestOfChunk.isEmpty() || newestOfChunk.firstEntry().getValue() >= createdMs
                ? OptionalLong.empty()
                : OptionalLong.of(newestOfChunk.firstKey());
    }

    void delete(long number) {
        newestOfChunk.remove(number);
        store.delete(keyOf(number));
    }

    private static Bytes keyOf(long number) {
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private static long numberOf(Bytes key) {
        return ByteBuffer.wrap(key.get()).getLong();
    }
}
