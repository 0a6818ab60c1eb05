package io.groundswell.stream.step;

import io.groundswell.block.ByteReader;
import io.groundswell.block.ByteWriter;
import io.groundswell.block.ReceivedBlock;
import io.groundswell.trend.TimeBuckets;

/**
 * What a tally knows of the source partitions: how far each is complete. Slides close up to the least of them; a
 * partition that says it is idle is not waited for.
 */
public final class Frontiers {
    private static final int VERSION = 1;

    /** The frontier of a source partition, and its newest event time, before it has seen anything. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private final long[] frontierMs;
    private final long[] newestEventMs;
    private final boolean[] idle;
    private final boolean[] heard;

    /** Of source partitions that nobody has heard of yet. */
    public Frontiers(int sourcePartitions) {
        frontierMs = new long[sourcePartitions];
        newestEventMs = new long[sourcePartitions];
        idle = new boolean[sourcePartitions];
        heard = new boolean[sourcePartitions];
    }

    /** Hears what a block says of its source partition. */
    public void update(ReceivedBlock block) {
        update(block.sourcePartition(), block.frontierMs(), block.newestEventMs(), block.idle());
    }

    /** Hears how far a source partition is. */
    public void update(int source, long completeBeforeMs, long newestMs, boolean silent) {
        if (source >= heard.length) {
            throw new IllegalStateException("source partition " + source + " speaks, but posts had " + heard.length
                    + " partitions at the start: restart after adding partitions");
        }
        heard[source] = true;
        frontierMs[source] = completeBeforeMs;
        newestEventMs[source] = newestMs;
        idle[source] = silent;
    }

    /**
     * The minute up to which slides can close, inclusive: no source partition will send anything that is effective
     * before it. {@link SlideEnd#NONE} while a partition has not been heard of, or none has seen an event.
     */
    public int closableThrough() {
        long least = Long.MAX_VALUE;
        long newest = UNKNOWN;
        for (int source = 0; source < heard.length; source++) {
            if (!heard[source]) {
                return SlideEnd.NONE;
            }
            newest = Math.max(newest, newestEventMs[source]);
            if (!idle[source]) {
                least = Math.min(least, frontierMs[source]);
            }
        }
        if (least == Long.MAX_VALUE) {
            return newest == UNKNOWN ? SlideEnd.NONE : TimeBuckets.minuteOf(newest) + 1;
        }
        return least == UNKNOWN ? SlideEnd.NONE : TimeBuckets.minuteOf(least);
    }

    /** Writes what {@link #restore} reads. */
    public void writeTo(ByteWriter writer) {
        writer.put(VERSION).putVar(heard.length);
        for (int source = 0; source < heard.length; source++) {
            writer.put((heard[source] ? 1 : 0) | (idle[source] ? 2 : 0))
                    .putLong(frontierMs[source])
                    .putLong(newestEventMs[source]);
        }
    }

    /**
     * Takes over what was heard.
     *
     * @throws IllegalArgumentException if another release wrote it in another form
     */
    public void restore(ByteReader reader) {
        reader.expectVersion(VERSION, "frontiers");
        int written = reader.getInt();
        for (int source = 0; source < Math.min(written, heard.length); source++) {
            int flags = reader.get();
            heard[source] = (flags & 1) != 0;
            idle[source] = (flags & 2) != 0;
            frontierMs[source] = reader.getLong();
            newestEventMs[source] = reader.getLong();
        }
    }
}
