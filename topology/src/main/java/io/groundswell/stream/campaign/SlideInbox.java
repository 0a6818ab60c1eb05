package io.groundswell.stream.campaign;

import io.groundswell.block.ByteReader;
import io.groundswell.block.ByteWriter;
import io.groundswell.block.Stamped;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What a step has heard of slides that it has not closed yet, by minute. The store holds the blocks as they came, each with
 * the minute up to which slides were closed when it did, and beside them how far the step is.
 */
final class SlideInbox<T> {
    private static final Bytes PROGRESS = Bytes.wrap(new byte[0]);

    private final KeyValueStore<Bytes, byte[]> store;
    private final Function<byte[], List<Stamped<T>>> reader;
    private final TreeMap<Integer, List<T>> pending = new TreeMap<>();
    private final Map<Long, Integer> newestMinuteOf = new TreeMap<>();
    private long nextNumber;

    SlideInbox(KeyValueStore<Bytes, byte[]> store, Function<byte[], List<Stamped<T>>> reader) {
        this.store = store;
        this.reader = reader;
    }

    /** What was written by {@link #save}, or null. */
    byte @Nullable [] saved() {
        return store.get(PROGRESS);
    }

    /** Writes how far the step is. */
    void save(byte[] progress) {
        store.put(PROGRESS, progress);
    }

    /** Gives back what is still to be done, once, before anything is taken. */
    void restore(int closedThrough) {
        try (KeyValueIterator<Bytes, byte[]> entries = store.all()) {
            while (entries.hasNext()) {
                KeyValue<Bytes, byte[]> entry = entries.next();
                if (!entry.key.equals(PROGRESS)) {
                    nextNumber = ByteBuffer.wrap(entry.key.get()).getLong();
                    ByteReader kept = new ByteReader(entry.value);
                    int heardAt = kept.getSignedInt();
                    file(kept.getBytes(), heardAt, closedThrough);
                }
            }
        }
    }

    /** Keeps a block until all it tells of is closed. What takes effect in a slide that is closed does so in the next. */
    void take(byte[] block, int closedThrough) {
        long number = nextNumber;
        file(block, closedThrough, closedThrough);
        if (newestMinuteOf.containsKey(number)) {
            byte[] kept = new ByteWriter(block.length + 10)
                    .putSigned(closedThrough)
                    .putBytes(block)
                    .toBytes();
            store.put(keyOf(number), kept);
        }
    }

    /** The first minute of which there is something to do; {@link Integer#MAX_VALUE} if there is none. */
    int firstMinute() {
        return pending.isEmpty() ? Integer.MAX_VALUE : pending.firstKey();
    }

    /** What takes effect in a minute, in the order in which it was heard; it is pending no more. */
    List<T> take(int minute) {
        List<T> said = pending.remove(minute);
        return said == null ? List.of() : said;
    }

    /** Lets go of the blocks that tell of nothing that takes effect in a minute or later. */
    void forgetBefore(int minute) {
        newestMinuteOf.entrySet().removeIf(block -> {
            boolean done = block.getValue() < minute;
            if (done) {
                store.delete(keyOf(block.getKey()));
            }
            return done;
        });
    }

    private void file(byte[] block, int heardAt, int closedThrough) {
        int newest = Integer.MIN_VALUE;
        for (Stamped<T> stamped : reader.apply(block)) {
            int minute = Math.max(stamped.minute(), heardAt);
            newest = Math.max(newest, minute);
            if (minute >= closedThrough) {
                pending.computeIfAbsent(minute, any -> new ArrayList<>()).add(stamped.said());
            }
        }
        if (newest != Integer.MIN_VALUE) {
            newestMinuteOf.put(nextNumber++, newest);
        }
    }

    private static Bytes keyOf(long number) {
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }
}
