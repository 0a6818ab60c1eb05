package io.groundswell.bench.contest;

import io.groundswell.bench.load.CampaignCount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a contestant says of itself when it is done; a line of JSON between processes.
 *
 * @param contestant its name
 * @param posts how many it took in
 * @param cpuSeconds user and system time from its start to the end of its work
 * @param wallSeconds from its start to the end of its work
 * @param peakRssBytes the most memory it had resident
 * @param liveHeapBytes what was left on its heap after a full collection when it was done; null if that was not looked at
 * @param internalBytes what it keeps on topics of its own; null if it has none
 * @param stateBytes what it keeps on disk; null if it keeps nothing there
 * @param restored what it read back of what it had kept; null if it begins anew
 * @param topThree of the hour it was asked for
 * @param campaign what it counted of the load's campaign; null if it counts none
 */
public record Report(
        String contestant,
        long posts,
        double cpuSeconds,
        double wallSeconds,
        long peakRssBytes,
        @Nullable Long liveHeapBytes,
        @Nullable Long internalBytes,
        @Nullable Long stateBytes,
        @Nullable Restored restored,
        List<TagCount> topThree,
        @Nullable CampaignCount campaign) {}
