package io.groundswell.stream.campaign;

import io.groundswell.block.Stamped;
import io.groundswell.block.SumsBlock;
import io.groundswell.block.SumsChange;
import io.groundswell.stream.step.BlockTargets;
import io.groundswell.welcome.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** What a partition has to add to the sums of campaigns since it last spoke, by minute and campaign. */
final class SumsToTell {
    private final int speaker;
    private final int targets;
    private final TreeMap<Integer, TreeMap<String, Sums>> byMinute = new TreeMap<>();

    SumsToTell(int speaker, int targets) {
        this.speaker = speaker;
        this.targets = targets;
    }

    /** There is more to add; negative sums take back. */
    void add(int minute, String campaign, Sums more) {
        byMinute.computeIfAbsent(minute, any -> new TreeMap<>())
                .computeIfAbsent(campaign, any -> new Sums())
                .addAll(more, 1);
    }

    /** A block for each target, to be sent by the key that names it; everybody is told how far this partition is. */
    void tell(int closedThrough, BiConsumer<byte[], byte[]> sender) {
        for (int target = 0; target < targets; target++) {
            sender.accept(BlockTargets.keyOf(target), new SumsBlock(speaker, closedThrough, of(target)).encode());
        }
        byMinute.clear();
    }

    private List<Stamped<SumsChange>> of(int target) {
        List<Stamped<SumsChange>> changes = new ArrayList<>();
        byMinute.forEach((minute, campaigns) -> campaigns.forEach((campaign, sums) -> {
            if (BlockTargets.partitionOf(campaign, targets) == target && !sums.isEmpty()) {
                changes.add(new Stamped<>(minute, new SumsChange(campaign, sums)));
            }
        }));
        return changes;
    }
}
