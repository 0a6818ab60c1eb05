package io.groundswell.welcome;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The campaign authors by how much they write, from which follows how many people some posts are by, though who wrote them is
 * not counted.
 *
 * @param byPosts how many authors have written so many campaign posts
 */
public record Writers(NavigableMap<Long, Long> byPosts) {

    public Writers {
        byPosts = Collections.unmodifiableNavigableMap(byPosts);
    }

    /** Of all the sums; O(distinct numbers of posts). */
    public static Writers of(Sums sums) {
        NavigableMap<Long, Long> byPosts = new TreeMap<>(); // as numbers: by their labels 10 would go before 9
        sums.timeless(Measure.AUTHORS_BY_POSTS).forEach((posts, authors) -> byPosts.put(Long.valueOf(posts), authors));
        return new Writers(byPosts);
    }

    /** How many people so many campaign posts are by, at the least: as many as it takes of those who write most. */
    public long atLeastOf(long posts) {
        long left = posts;
        long writers = 0;
        for (Map.Entry<Long, Long> group : byPosts.descendingMap().entrySet()) {
            long each = group.getKey();
            long needed = Math.min(group.getValue(), (left + each - 1) / each);
            writers += needed;
            left -= needed * each;
            if (left <= 0) {
                break;
            }
        }
        return writers;
    }
}
