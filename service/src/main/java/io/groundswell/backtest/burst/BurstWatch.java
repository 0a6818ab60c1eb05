package io.groundswell.backtest.burst;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Watches what a detector says of the labelled tags. What it says at the onset hour's start or before does not find a burst, but
 * what holds then counts as found at that time; so does what it says first within the day that follows.
 *
 * <p>Takes the appearances of a tag by ascending time. Not thread-safe.
 */
final class BurstWatch implements Consumer<Appearance> {
    private final List<Sought> sought = new ArrayList<>();
    private final Map<String, List<Sought>> byTag = new HashMap<>();

    BurstWatch(List<LabelledBurst> bursts) {
        for (LabelledBurst burst : bursts) {
            Sought one = new Sought(burst);
            sought.add(one);
            byTag.computeIfAbsent(burst.key(), tag -> new ArrayList<>()).add(one);
        }
    }

    private static final class Sought {
        private final LabelledBurst burst;
        private final Map<Milestone, Integer> reached = new EnumMap<>(Milestone.class);

        private Sought(LabelledBurst burst) {
            this.burst = burst;
        }

        private void take(Appearance told) {
            if (told.fromMinute() <= burst.onsetMinute()) {
                reached.clear();
                told.milestones().forEach(milestone -> reached.put(milestone, burst.onsetMinute()));
            } else if (burst.covers(told.fromMinute())) {
                told.milestones().forEach(milestone -> reached.putIfAbsent(milestone, told.fromMinute()));
            }
        }
    }

    @Override
    public void accept(Appearance told) {
        byTag.getOrDefault(told.tag(), List.of()).forEach(one -> one.take(told));
    }

    /** What became of each burst, in the order of the labels. */
    List<BurstOutcome> outcomes(FifthAuthors fifth) {
        return sought.stream()
                .map(one -> new BurstOutcome(one.burst, fifth.of(one.burst), one.reached))
                .toList();
    }
}
