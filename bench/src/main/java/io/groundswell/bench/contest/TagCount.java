package io.groundswell.bench.contest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How many posts used a tag.
 *
 * @param tag the canonical key
 */
public record TagCount(String tag, long posts) {
    static final Comparator<TagCount> MOST_FIRST =
            Comparator.comparingLong(TagCount::posts).reversed().thenComparing(TagCount::tag);

    /** The three most used tags; of equals, those first in the alphabet. */
    static List<TagCount> topThree(Map<String, Long> posts) {
        return posts.entrySet().stream()
                .map(entry -> new TagCount(entry.getKey(), entry.getValue()))
                .sorted(MOST_FIRST)
                .limit(3)
                .toList();
    }
}
