package io.groundswell.stream;

import io.groundswell.block.ByteReader;
import io.groundswell.block.ByteWriter;
import io.groundswell.block.ReceivedBlock;
import io.groundswell.trend.TimeBuckets;

/**
 * What a tally knows of the source partitions: how far each is complete. Slides close up to the least of them; a
 * partition that says it is idle is not waited for.
 */
final class Frontiers {
    private static final int VERSION = 1;

    private final long[] frontierMs;
    private final long[] newestEventMs;
    private final boolean[] idle;
    private final boolean[] heard;

    Frontiers(int sourcePartitions) {
        frontierMs = new long[sourcePartitions];
        newestEventMs = new long[sourcePartitions];
        idle = new boolean[sourcePartitions];
        heard = new boolean[sourcePartitions];
    }

    void update(ReceivedBlock block) {
        update(block.sourcePartition(), block.frontierMs(), block.newestEventMs(), block.idle());
    }

    /** Hears how far a source partition is. */
    void update(int source, long completeBeforeMs, long newestMs, boolean silent) {
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
     * before it. {@link Integer#MIN_VALUE} while a partition has not been heard of, or none has seen an event.
     */
    int closableThrough() {
        long least = Long.MAX_VALUE;
        long newest = SourceProgress.UNKNOWN;
        for (int source = 0; source < heard.length; source++) {
            if (!heard[source]) {
                return Integer.MIN_VALUE;
            }
            newest = Math.max(newest, newestEventMs[source]);
            if (!idle[source]) {
                least = Math.min(least, frontierMs[source]);
            }
        }
        if (least == Long.MAX_VALUE) {
            return newest == SourceProgress.UNKNOWN ? Integer.MIN_VALUE : TimeBuckets.minuteOf(newest) + 1;
        }
        return least == SourceProgress.UNKNOWN ? Integer.MIN_VALUE : TimeBuckets.minuteOf(least);
    }

    void writeTo(ByteWriter writer) {
        writer.put(VERSION).putVar(heard.length);
        for (int source = 0; source < heard.length; source++) {
            writer.put((heard[source] ? 1 : 0) | (idle[source] ? 2 : 0))
                    .putLong(frontierMs[source])
                    .putLong(newestEventMs[source]);
        }
    }

    void restore(ByteReader reader) {
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
