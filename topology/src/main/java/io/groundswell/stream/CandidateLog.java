package io.groundswell.stream;

import java.nio.ByteBuffer;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The typed handle of {@code candidates-pending}: the candidate blocks that hold a slide not ranked yet, and, under
 * number 0, how far slides are closed and ranked.
 */
final class CandidateLog {
    private static final int VERSION = 2;
    private static final Bytes PROGRESS = keyOf(0);

    private final KeyValueStore<Bytes, byte[]> store;
    private final TreeMap<Long, Integer> closedThroughOf = new TreeMap<>();
    private final TreeMap<Long, byte[]> unsaved = new TreeMap<>();
    private long nextNumber = 1;
    private RankedRange ranked = RankedRange.NOTHING;

    CandidateLog(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** Which slides have been ranked. */
    RankedRange ranked() {
        return ranked;
    }

    /** Gives back what was pending, once, before anything is kept. */
    void restore(PendingSlides pending) {
        try (KeyValueIterator<Bytes, byte[]> entries = store.all()) {
            while (entries.hasNext()) {
                KeyValue<Bytes, byte[]> entry = entries.next();
                if (entry.key.equals(PROGRESS)) {
                    restoreProgress(new ByteReader(entry.value), pending);
                } else {
                    CandidateBlock block = CandidateBlockCodec.decode(entry.value);
                    nextNumber = ByteBuffer.wrap(entry.key.get()).getLong() + 1;
                    closedThroughOf.put(nextNumber - 1, block.closedThrough());
                    pending.add(block.after(ranked.through()));
                }
            }
        }
    }

    /**
     * Slides have been ranked after a block came: keeps the block if it holds one that was not, drops those done with. A
     * block that is done with before the next save is never written.
     */
    void keepUntilRanked(CandidateBlock block, byte[] bytes, RankedRange rankedNow) {
        ranked = rankedNow;
        if (block.closedThrough() > ranked.through() && !block.slides().isEmpty()) {
            long number = nextNumber++;
            unsaved.put(number, bytes);
            closedThroughOf.put(number, block.closedThrough());
        }
        closedThroughOf.entrySet().removeIf(kept -> {
            boolean done = kept.getValue() <= ranked.through();
            if (done && unsaved.remove(kept.getKey()) == null) {
                store.delete(keyOf(kept.getKey()));
            }
            return done;
        });
    }

    /** Writes the blocks that are kept and how far slides are ranked, and closed by each tally. */
    void save(int[] closed) {
        unsaved.forEach((number, bytes) -> store.put(keyOf(number), bytes));
        unsaved.clear();
        saveProgress(closed);
    }

    private void saveProgress(int[] closed) {
        ByteWriter writer = new ByteWriter(64).put(VERSION);
        ranked.writeTo(writer);
        writer.putVar(closed.length);
        for (int minute : closed) {
            writer.putSigned(minute);
        }
        store.put(PROGRESS, writer.toBytes());
    }

    private void restoreProgress(ByteReader reader, PendingSlides pending) {
        reader.expectVersion(VERSION, "rank progress");
        ranked = RankedRange.readFrom(reader);
        int partitions = reader.getInt();
        for (int partition = 0; partition < partitions; partition++) {
            pending.restoreClosed(partition, reader.getSignedInt());
        }
    }

    private static Bytes keyOf(long number) {
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }
}
