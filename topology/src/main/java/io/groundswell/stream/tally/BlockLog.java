package io.groundswell.stream.tally;

import io.groundswell.block.ReceivedBlock;
import io.groundswell.trend.TimeBuckets;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The typed handle of {@code tag-authors}: the blocks a tally received, as they came, for as long as someone they tell
 * of is held. They are the tally's durable form: one write a block, and memory is rebuilt from them.
 */
final class BlockLog {
    private final KeyValueStore<Bytes, byte[]> store;
    private final Map<Long, Integer> newestDayOf = new TreeMap<>();
    private long nextNumber;

    BlockLog(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** Reads all blocks back, with their numbers, in the order in which they came; once, before anything is appended. */
    void replay(ObjLongConsumer<ReceivedBlock> reader) {
        try (KeyValueIterator<Bytes, byte[]> blocks = store.all()) {
            while (blocks.hasNext()) {
                KeyValue<Bytes, byte[]> entry = blocks.next();
                long number = ByteBuffer.wrap(entry.key.get()).getLong();
                ReceivedBlock block = new ReceivedBlock(entry.value);
                newestDayOf.put(number, TimeBuckets.dayOf(block.newestMinute()));
                reader.accept(block, number);
                nextNumber = number + 1;
            }
        }
    }

    /** Keeps a block; returns its number. */
    long append(ReceivedBlock block, byte[] bytes) {
        long number = nextNumber++;
        store.put(keyOf(number), bytes);
        newestDayOf.put(number, TimeBuckets.dayOf(block.newestMinute()));
        return number;
    }

    /** Lets go of the blocks that tell of no day from one on. */
    void forgetBefore(int day) {
        newestDayOf.entrySet().removeIf(block -> {
            boolean old = block.getValue() < day;
            if (old) {
                store.delete(keyOf(block.getKey()));
            }
            return old;
        });
    }

    private static Bytes keyOf(long number) {
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }
}
