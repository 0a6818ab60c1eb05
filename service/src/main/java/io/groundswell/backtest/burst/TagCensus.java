package io.groundswell.backtest.burst;

import io.groundswell.trend.TimeBuckets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Counts the tags that a detector ever brings to a milestone: in all, and by the day (UTC) on which they come to it. A tag that
 * stays over midnight counts on the day on which it came; one that comes twice a day counts once.
 *
 * <p>Takes the appearances of a tag by ascending time. O(tags and days) memory. Not thread-safe.
 */
public final class TagCensus implements Consumer<Appearance> {
    private final Map<String, Set<Milestone>> held = new HashMap<>();
    private final Map<Milestone, Set<String>> ever = new EnumMap<>(Milestone.class);
    private final Map<LocalDate, Map<Milestone, Set<String>>> byDay = new TreeMap<>();

    @Override
    public void accept(Appearance told) {
        Set<Milestone> before = held.getOrDefault(told.tag(), EnumSet.noneOf(Milestone.class));
        for (Milestone milestone : told.milestones()) {
            if (!before.contains(milestone)) {
                count(ever, milestone, told.tag());
                count(byDay.computeIfAbsent(dayOf(told), day -> new EnumMap<>(Milestone.class)), milestone, told.tag());
            }
        }
        held.put(told.tag(), told.milestones());
    }

    /** Tags that ever reached it. */
    public int tags(Milestone milestone) {
        return ever.getOrDefault(milestone, Set.of()).size();
    }

    /** Tags that came to it on a day. */
    public int tags(Milestone milestone, LocalDate day) {
        return byDay.getOrDefault(day, Map.of())
                .getOrDefault(milestone, Set.of())
                .size();
    }

    private static LocalDate dayOf(Appearance told) {
        return LocalDate.ofEpochDay(TimeBuckets.dayOf(told.fromMinute()));
    }

    private static void count(Map<Milestone, Set<String>> tags, Milestone milestone, String tag) {
        tags.computeIfAbsent(milestone, none -> new HashSet<>()).add(tag);
    }
}
