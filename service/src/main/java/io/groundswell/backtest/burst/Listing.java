package io.groundswell.backtest.burst;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What a peer lists, and how that changes: a listed tag is EMERGING, and by its score perhaps among the first ten. Not thread-safe. */
final class Listing {
    private static final int TOP = 10;
    private static final Comparator<Map.Entry<String, Double>> BEST_FIRST =
            Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final Consumer<Appearance> told;
    private Map<String, Set<Milestone>> listed = Map.of();

    Listing(Consumer<Appearance> told) {
        this.told = told;
    }

    /** Says what has changed now that these are all tags it lists, by their scores. */
    void becomes(Map<String, Double> scores, int minute) {
        Map<String, Set<Milestone>> before = listed;
        listed = milestones(scores);
        Set<String> tags = new HashSet<>(before.keySet());
        tags.addAll(listed.keySet());
        for (String tag : tags) {
            Set<Milestone> now = listed.getOrDefault(tag, Set.of());
            if (!now.equals(before.getOrDefault(tag, Set.of()))) {
                told.accept(new Appearance(tag, minute, now));
            }
        }
    }

    private static Map<String, Set<Milestone>> milestones(Map<String, Double> scores) {
        Map<String, Set<Milestone>> milestones = new HashMap<>();
        scores.keySet().forEach(tag -> milestones.put(tag, EnumSet.of(Milestone.EMERGING)));
        scores.entrySet().stream()
                .sorted(BEST_FIRST)
                .limit(TOP)
                .forEach(best -> milestones.put(best.getKey(), EnumSet.of(Milestone.EMERGING, Milestone.TOP_TEN)));
        return milestones;
    }
}
