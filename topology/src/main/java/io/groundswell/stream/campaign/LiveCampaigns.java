package io.groundswell.stream.campaign;

import io.groundswell.stream.step.BlockTargets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The sums of the campaigns whose tasks run in this instance, by partition. Thread-safe. */
public final class LiveCampaigns {
    private final Map<Integer, LiveCampaign> campaigns = new ConcurrentHashMap<>();
    private final int partitions;

    public LiveCampaigns(int partitions) {
        this.partitions = partitions;
    }

    /** Where a campaign is added up, if its task runs here. */
    public Optional<LiveCampaign> of(String campaign) {
        return Optional.ofNullable(campaigns.get(BlockTargets.partitionOf(campaign, partitions)));
    }

    /** All that run here, by partition, ascending. */
    public SortedMap<Integer, LiveCampaign> all() {
        return new TreeMap<>(campaigns);
    }

    /** How many partitions there are, wherever they run. */
    public int partitions() {
        return partitions;
    }

    void add(int partition, LiveCampaign sums) {
        campaigns.put(partition, sums);
    }

    void remove(int partition, LiveCampaign sums) {
        campaigns.remove(partition, sums);
    }
}
