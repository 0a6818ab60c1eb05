package io.groundswell.backtest.burst;

import io.groundswell.trend.TimeBuckets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * When the fifth author of each labelled burst wrote: the first minute, not before the onset hour's start and not a day
 * after it, such that it and the 59 minutes before it hold five authors of the tag. Nobody who shows no fewer than five
 * people can tell of a burst earlier. Counted from the posts alone, with nothing of the pipeline's.
 *
 * <p>Takes posts by ascending minute. O(posts of the labelled tags) memory. Not thread-safe.
 */
public final class FifthAuthors implements Consumer<TaggedPost> {
    private static final int FIFTH = 5;

    private final Map<String, List<TaggedPost>> byTag = new HashMap<>();

    public FifthAuthors(List<LabelledBurst> bursts) {
        bursts.forEach(burst -> byTag.put(burst.key(), new ArrayList<>()));
    }

    @Override
    public void accept(TaggedPost post) {
        for (String tag : post.tags()) {
            List<TaggedPost> posts = byTag.get(tag);
            if (posts != null) {
                posts.add(post);
            }
        }
    }

    /** The epoch minute of a burst's fifth author; empty if an hour never held five. O(posts of its tag). */
    public OptionalInt of(LabelledBurst burst) {
        Deque<TaggedPost> hour = new ArrayDeque<>();
        Deque<TaggedPost> coming = new ArrayDeque<>(byTag.getOrDefault(burst.key(), List.of()));
        for (int minute = burst.onsetMinute();
                minute < burst.onsetMinute() + LabelledBurst.FOUND_WITHIN_MINUTES;
                minute++) {
            while (!coming.isEmpty() && coming.element().minute() <= minute) {
                hour.add(coming.remove());
            }
            int before = minute - TimeBuckets.MINUTES_PER_HOUR;
            hour.removeIf(post -> post.minute() <= before);
            if (authors(hour) >= FIFTH) {
                return OptionalInt.of(minute);
            }
        }
        return OptionalInt.empty();
    }

    private static int authors(Deque<TaggedPost> posts) {
        Set<String> authors = new HashSet<>();
        posts.forEach(post -> authors.add(post.author()));
        return authors.size();
    }
}
