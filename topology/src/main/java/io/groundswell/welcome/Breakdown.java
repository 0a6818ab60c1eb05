package io.groundswell.welcome;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Campaign posts and who wrote them, by one facet. As a post may have several values, they add up to more than all.
 *
 * @param byValue by role, language or topic
 */
public record Breakdown(SortedMap<String, PostsAndPeople> byValue) {

    public Breakdown {
        byValue = Collections.unmodifiableSortedMap(byValue);
    }

    /**
     * Of one value.
     *
     * @param people n: each counts once, however many the posts
     */
    public record PostsAndPeople(long posts, long people) {}

    /** Over the whole time; O(minutes with posts + labels of people). */
    public static Breakdown of(Sums sums, Facet facet) {
        Map<String, Long> people = new TreeMap<>();
        String prefix = facet.prefix();
        sums.timeless(Measure.PEOPLE).forEach((label, sum) -> {
            if (label.startsWith(prefix)) {
                people.put(label.substring(prefix.length()), sum);
            }
        });
        return of(sums.totals(facet.posts(), Integer.MIN_VALUE, Integer.MAX_VALUE), people);
    }

    /**
     * Of one day.
     *
     * @param day since 1970
     */
    public static Breakdown ofDay(Sums sums, Facet facet, int day) {
        int minutes = Granularity.DAY.minutes();
        return of(
                sums.totals(facet.posts(), day * minutes, (day + 1) * minutes),
                sums.totals(facet.peopleByDay(), day, day + 1));
    }

    private static Breakdown of(Map<String, Long> posts, Map<String, Long> people) {
        SortedMap<String, PostsAndPeople> byValue = new TreeMap<>();
        posts.forEach((value, sum) -> byValue.put(value, new PostsAndPeople(sum, people.getOrDefault(value, 0L))));
        return new Breakdown(byValue);
    }
}
