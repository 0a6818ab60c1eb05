package io.groundswell.stream.step;

import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.Repartitioned;

/** Which partition counts a tag, or ranks a scope; and the key that carries a block there. */
public final class BlockTargets {
    private BlockTargets() {}

    /** The same for every instance and release: where a tag's past lies depends on it. */
    public static int partitionOf(String name, int partitions) {
        return (int) Long.remainderUnsigned(Hashing.komihash5_0().hashCharsToLong(name), partitions);
    }

    /** Which partition knows an author. */
    public static int partitionOf(long author, int partitions) {
        return (int) Long.remainderUnsigned(author, partitions);
    }

    /** The key of a block that is for a partition. */
    public static byte[] keyOf(int partition) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(partition).array();
    }

    /** A topic of blocks, each of which goes to the partition that its key names. */
    public static Repartitioned<byte[], byte[]> repartitioned(String name, int partitions) {
        return Repartitioned.with(Serdes.ByteArray(), Serdes.ByteArray())
                .withName(name)
                .withNumberOfPartitions(partitions)
                .withStreamPartitioner((topic, key, block, count) ->
                        Optional.of(Set.of(ByteBuffer.wrap(key).getInt())));
    }
}
