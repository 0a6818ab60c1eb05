package io.groundswell.stream.rank;

import io.groundswell.block.ByteReader;
import io.groundswell.block.ByteWriter;
import io.groundswell.block.CandidateBlock;
import io.groundswell.block.CandidateBlockReader;
import io.groundswell.stream.step.SlideEnd;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The typed handle of {@code candidate-blocks}: the candidate blocks that hold a slide not ranked yet, those that later ones
 * build upon, and, under number 0, how far slides are closed and ranked.
 *
 * <pre>
 *   of one tally   A  b  b  b  A' b  b  b         A, A': stand alone; | ranked through
 *                            |                    kept: all, until the last b before A' is ranked; then A' and what follows
 * </pre>
 */
final class CandidateLog {
    private static final int VERSION = 2;
    private static final Bytes PROGRESS = keyOf(0);

    private final KeyValueStore<Bytes, byte[]> store;
    private final TreeMap<Long, Integer> kept = new TreeMap<>(); // tallies by number
    private final Map<Integer, Chain> chains = new HashMap<>(); // by tally
    private final Map<Integer, Integer> lastClosed = new HashMap<>(); // by tally, what its last block closed through
    private final TreeMap<Long, byte[]> unsaved = new TreeMap<>();
    private long nextNumber = 1;
    private RankedRange ranked = RankedRange.NOTHING;

    /**
     * The newest block of a tally that stands alone.
     *
     * @param number its number
     * @param closedBefore what the last block before it closed through
     */
    private record Chain(long number, int closedBefore) {}

    CandidateLog(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** Which slides have been ranked. */
    RankedRange ranked() {
        return ranked;
    }

    /** Gives back what was heard and not ranked, once, before anything is kept; the reader has heard it then. */
    void restore(CandidateBlockReader reader, PendingSlides pending) {
        try (KeyValueIterator<Bytes, byte[]> entries = store.all()) {
            while (entries.hasNext()) {
                KeyValue<Bytes, byte[]> entry = entries.next();
                if (entry.key.equals(PROGRESS)) {
                    restoreProgress(new ByteReader(entry.value), pending);
                } else {
                    CandidateBlock block = reader.read(entry.value);
                    nextNumber = ByteBuffer.wrap(entry.key.get()).getLong();
                    note(block);
                    pending.add(block.after(ranked.through()));
                }
            }
        }
    }

    /** Slides have been ranked after a block came: keeps the block, and drops those done with. */
    void keep(CandidateBlock block, byte[] bytes, RankedRange rankedNow) {
        ranked = rankedNow;
        if (!block.slides().isEmpty()) {
            unsaved.put(nextNumber, bytes);
            note(block);
        }
        kept.entrySet().removeIf(entry -> {
            boolean done = isDone(entry.getKey(), entry.getValue());
            if (done && unsaved.remove(entry.getKey()) == null) {
                store.delete(keyOf(entry.getKey()));
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

    private void note(CandidateBlock block) {
        long number = nextNumber++;
        int tally = block.tallyPartition();
        kept.put(number, tally);
        if (block.standsAlone()) {
            chains.put(tally, new Chain(number, lastClosed.getOrDefault(tally, SlideEnd.NONE)));
        }
        lastClosed.put(tally, block.closedThrough());
    }

    /** As long as one block before the newest that stands alone is not ranked, all that it builds upon is kept. */
    private boolean isDone(long number, int tally) {
        Chain chain = chains.get(tally);
        return chain != null && number < chain.number && chain.closedBefore <= ranked.through();
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
