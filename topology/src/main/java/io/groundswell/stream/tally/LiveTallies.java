package io.groundswell.stream.tally;

import io.groundswell.stream.step.BlockTargets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The tallies whose tasks run in this instance, by partition. Thread-safe. */
public final class LiveTallies {
    private final Map<Integer, LiveTally> tallies = new ConcurrentHashMap<>();
    private final int partitions;

    public LiveTallies(int partitions) {
        this.partitions = partitions;
    }

    /** The tally that counts a tag, if its task runs here. */
    public Optional<LiveTally> of(String tag) {
        return Optional.ofNullable(tallies.get(partitionOf(tag)));
    }

    /** The partition that counts a tag. */
    public int partitionOf(String tag) {
        return BlockTargets.partitionOf(tag, partitions);
    }

    /** All tallies that run here, by partition. */
    public Map<Integer, LiveTally> all() {
        return new TreeMap<>(tallies);
    }

    /** How many partitions there are, wherever they run. */
    public int partitions() {
        return partitions;
    }

    void add(int partition, LiveTally tally) {
        tallies.put(partition, tally);
    }

    void remove(int partition, LiveTally tally) {
        tallies.remove(partition, tally);
    }
}
