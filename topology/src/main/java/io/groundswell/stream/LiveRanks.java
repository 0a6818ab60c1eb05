package io.groundswell.stream;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How far the rank partitions that run in this instance have ranked. Thread-safe. */
public final class LiveRanks {
    private final Map<Integer, RankedRange> ranked = new ConcurrentHashMap<>();
    private final int partitions;

    LiveRanks(int partitions) {
        this.partitions = partitions;
    }

    /**
     * The end of the last ranked slide by partition, a minute; {@link Integer#MIN_VALUE} before the first. May be ahead
     * of what is committed.
     */
    public Map<Integer, Integer> rankedThrough() {
        Map<Integer, Integer> through = new TreeMap<>();
        ranked.forEach((partition, range) -> through.put(partition, range.through()));
        return through;
    }

    /** Which slides the partition of a scope has ranked; empty if it does not run here. */
    public Optional<RankedRange> rankedOf(String scope) {
        return Optional.ofNullable(ranked.get(partitionOf(scope)));
    }

    /** How many partitions there are, wherever they run. */
    public int partitions() {
        return partitions;
    }

    /** The partition that ranks a scope. */
    public int partitionOf(String scope) {
        return BlockTargets.partitionOf(scope, partitions);
    }

    void ranked(int partition, RankedRange range) {
        ranked.put(partition, range);
    }

    void remove(int partition) {
        ranked.remove(partition);
    }
}
