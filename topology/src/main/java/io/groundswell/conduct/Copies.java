package io.groundswell.conduct;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The prints of a tag's posts of one hour, to find those that are copies: near-identical texts by several authors within some
 * seconds. Eight bytes a post. Adding and taking back are exact opposites, in any order.
 *
 * <pre>
 *   bits 63..32   31..19          18..0
 *        print    second of two   author
 * </pre>
 */
final class Copies {
    private static final int SECOND_SHIFT = 19;
    private static final int SECOND_MASK = (1 << 13) - 1;
    private static final long AUTHOR_MASK = (1L << SECOND_SHIFT) - 1;
    private static final long HOUR = 3600L << SECOND_SHIFT;
    private static final long[] EMPTY = {};

    /** Of an hour without prints; nothing is added to it. */
    static final Copies NONE = new Copies();

    private long[] posts = EMPTY;
    private int size;
    private long[] takenBack = EMPTY;
    private int takenBackSize;

    void add(int print, int secondOfHour, long author) {
        posts = roomFor(size, posts);
        posts[size++] = packed(print, secondOfHour, author);
    }

    void takeBack(int print, int secondOfHour, long author) {
        takenBack = roomFor(takenBackSize, takenBack);
        takenBack[takenBackSize++] = packed(print, secondOfHour, author);
    }

    /**
     * How many posts of an hour, and of the one after it, are copies. O(posts log posts), O(posts) where few have come since it
     * was asked last.
     *
     * @param authors so many at least must write a text
     * @param seconds within so many, both ends included
     */
    static int count(Copies hour, Copies next, int authors, int seconds) {
        hour.settle();
        next.settle();
        long[] both = Arrays.copyOf(hour.posts, hour.size + next.size);
        for (int i = 0; i < next.size; i++) {
            both[hour.size + i] = next.posts[i] + HOUR;
        }
        if (both.length < authors) {
            return 0;
        }
        Arrays.sort(both);
        int copies = 0;
        int from = 0;
        for (int to = 1; to <= both.length; to++) {
            if (to == both.length || both[to] >> 32 != both[from] >> 32) {
                copies += to - from < authors ? 0 : copiesAmong(Arrays.copyOfRange(both, from, to), authors, seconds);
                from = to;
            }
        }
        return copies;
    }

    /** Posts of one print, by second. */
    private static int copiesAmong(long[] posts, int authors, int seconds) {
        Map<Long, Integer> byAuthor = new HashMap<>();
        int copies = 0;
        int first = 0;
        int countedTo = 0;
        for (int last = 0; last < posts.length; last++) {
            byAuthor.merge(posts[last] & AUTHOR_MASK, 1, Integer::sum);
            while (second(posts[last]) - second(posts[first]) > seconds) {
                byAuthor.computeIfPresent(posts[first++] & AUTHOR_MASK, (author, n) -> n == 1 ? null : n - 1);
            }
            if (byAuthor.size() >= authors) {
                copies += last + 1 - Math.max(first, countedTo);
                countedTo = last + 1;
            }
        }
        return copies;
    }

    private void settle() {
        Arrays.sort(posts, 0, size);
        if (takenBackSize == 0) {
            return;
        }
        Arrays.sort(takenBack, 0, takenBackSize);
        int gone = 0;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            while (gone < takenBackSize && takenBack[gone] < posts[i]) {
                gone++; // was never here
            }
            if (gone < takenBackSize && posts[i] == takenBack[gone]) {
                gone++;
            } else {
                posts[kept++] = posts[i];
            }
        }
        size = kept;
        takenBack = EMPTY;
        takenBackSize = 0;
    }

    private static int second(long post) {
        return (int) (post >>> SECOND_SHIFT) & SECOND_MASK;
    }

    private static long packed(int print, int secondOfHour, long author) {
        return (long) print << 32 | (long) secondOfHour << SECOND_SHIFT | (author & AUTHOR_MASK);
    }

    private static long[] roomFor(int size, long[] held) {
        return size < held.length ? held : Arrays.copyOf(held, size + 1 + size / 2);
    }
}
