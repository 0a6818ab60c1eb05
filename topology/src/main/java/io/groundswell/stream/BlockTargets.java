package io.groundswell.stream;

import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Which partition counts a tag, or ranks a scope; and the key that carries a block there. */
final class BlockTargets {
    private BlockTargets() {}

    /** The same for every instance and release: where a tag's past lies depends on it. */
    static int partitionOf(String name, int partitions) {
        return (int) Long.remainderUnsigned(Hashing.komihash5_0().hashCharsToLong(name), partitions);
    }

    /** Which partition knows an author. */
    static int partitionOf(long author, int partitions) {
        return (int) Long.remainderUnsigned(author, partitions);
    }

    static byte[] keyOf(int partition) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(partition).array();
    }

    /** Sends a block to the partition that its key names. */
    static StreamPartitioner<byte[], byte[]> byKey() {
        return (topic, key, value, partitions) ->
                Optional.of(Set.of(ByteBuffer.wrap(key).getInt()));
    }
}
