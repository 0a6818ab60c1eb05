package io.groundswell.welcome;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the campaign posts are like.
 *
 * @param posts all of them
 * @param byKind those of each kind; kinds without are left out
 * @param counterVoice those with a counter tag
 * @param duplicates those beyond the first of each print, of those that have one: reposts and texts too short have none
 */
public record PostCounts(long posts, Map<PostKind, Long> byKind, Share counterVoice, Share duplicates) {

    public PostCounts {
        byKind = Collections.unmodifiableMap(byKind);
    }

    /** Of all the sums; O(minutes with posts). */
    public static PostCounts of(Sums sums) {
        long posts = total(sums, Measure.POSTS, "");
        Map<PostKind, Long> byKind = new EnumMap<>(PostKind.class);
        sums.totals(Measure.POSTS_BY_KIND, Integer.MIN_VALUE, Integer.MAX_VALUE)
                .forEach((kind, sum) -> byKind.put(PostKind.valueOf(kind), sum));
        Share counterVoice = new Share(total(sums, Measure.POSTS_BY_ROLE, TagRole.COUNTER.word()), posts);
        return new PostCounts(posts, byKind, counterVoice, duplicates(sums));
    }

    private static Share duplicates(Sums sums) {
        long printed = sums.get(Measure.PRINTED, 0, "");
        return new Share(printed - sums.get(Measure.DIFFERENT_PRINTS, 0, ""), printed);
    }

    private static long total(Sums sums, Measure measure, String label) {
        return sums.total(measure, Integer.MIN_VALUE, Integer.MAX_VALUE, label);
    }
}
