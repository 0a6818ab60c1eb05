package io.groundswell.stream;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How far the rank partitions that run in this instance have ranked. Thread-safe. */
public final class LiveRanks {
    private final Map<Integer, Integer> rankedThrough = new ConcurrentHashMap<>();
    private final int partitions;

    LiveRanks(int partitions) {
        this.partitions = partitions;
    }

    /**
     * The end of the last ranked slide by partition, a minute; {@link Integer#MIN_VALUE} before the first. May be ahead
     * of what is committed.
     */
    public Map<Integer, Integer> rankedThrough() {
        return new TreeMap<>(rankedThrough);
    }

    /** How many partitions there are, wherever they run. */
    public int partitions() {
        return partitions;
    }

    /** The partition that ranks a scope. */
    public int partitionOf(String scope) {
        return BlockTargets.partitionOf(scope, partitions);
    }

    void rankedThrough(int partition, int minute) {
        rankedThrough.put(partition, minute);
    }

    void remove(int partition) {
        rankedThrough.remove(partition);
    }
}
