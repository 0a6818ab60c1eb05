package io.groundswell.stream.source;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What the source partitions that this instance reads have come to, as of their last commits. Thread-safe. */
public final class LiveSources {
    private final Map<Integer, SourceProgress> partitions = new ConcurrentHashMap<>();

    void add(int partition, SourceProgress progress) {
        partitions.put(partition, progress);
    }

    void remove(int partition, SourceProgress progress) {
        partitions.remove(partition, progress);
    }

    /** Where each partition that is read here stands. */
    public Map<Integer, SourceStanding> standings() {
        Map<Integer, SourceStanding> standings = new TreeMap<>();
        partitions.forEach((partition, progress) -> standings.put(partition, progress.published()));
        return standings;
    }

    /** The conservation counters of the partitions that are read here. */
    public Map<Integer, Conservation> conservation() {
        Map<Integer, Conservation> counts = new TreeMap<>();
        standings().forEach((partition, standing) -> counts.put(partition, standing.conservation()));
        return counts;
    }

    /** The counters of all partitions that are read here, summed. */
    public Conservation total() {
        return conservation().values().stream().reduce(Conservation.NOTHING, Conservation::plus);
    }
}
