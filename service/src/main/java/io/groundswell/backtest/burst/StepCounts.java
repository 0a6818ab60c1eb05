package io.groundswell.backtest.burst;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Posts as series of counts by tag, in steps of five minutes. An author counts at most once within 60 minutes, so that twelve
 * steps in a row add up to different people: to all of an hour, but for those who go on after they counted before it.
 *
 * <p>Takes posts by ascending minute. O(tags, authors and steps with posts) memory. Not thread-safe.
 */
final class StepCounts implements Consumer<TaggedPost> {
    static final int STEP_MINUTES = 5;
    static final int STEPS_AN_HOUR = 12;

    private final Map<String, Steps> byTag = new HashMap<>();
    private int first = Integer.MAX_VALUE;
    private int last = Integer.MIN_VALUE;

    private static final class Steps {
        private final Map<String, Integer> counted = new HashMap<>();
        private final NavigableMap<Integer, Integer> counts = new TreeMap<>();

        private void take(String author, int minute) {
            Integer before = counted.get(author);
            if (before == null || minute - before >= STEPS_AN_HOUR * STEP_MINUTES) {
                counted.put(author, minute);
                counts.merge(minute / STEP_MINUTES, 1, Integer::sum);
            }
        }

        private int mostInAnHour() {
            return counts.keySet().stream()
                    .mapToInt(to -> counts.subMap(to - STEPS_AN_HOUR, false, to, true).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .max()
                    .orElse(0);
        }
    }

    @Override
    public void accept(TaggedPost post) {
        first = Math.min(first, post.minute() / STEP_MINUTES);
        last = Math.max(last, post.minute() / STEP_MINUTES);
        post.tags()
                .forEach(tag -> byTag.computeIfAbsent(tag, none -> new Steps()).take(post.author(), post.minute()));
    }

    /** The step of the first post, in steps since 1970. */
    int first() {
        return first;
    }

    /** The step of the last post; before {@link #first} if there is none. */
    int last() {
        return last;
    }

    /** Tells the counts of each tag that so many people wrote within an hour, from the first step to the last. */
    void forEachTag(int people, BiConsumer<String, int[]> told) {
        byTag.forEach((tag, steps) -> {
            if (steps.mostInAnHour() >= people) {
                int[] counts = new int[last - first + 1];
                steps.counts.forEach((step, count) -> counts[step - first] = count);
                told.accept(tag, counts);
            }
        });
    }
}
