package io.groundswell.conduct;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The prints of one tag's posts of two hours, to find those that are copies: near-identical texts by several authors within some
 * seconds. Eight bytes a post. Adding and taking back are exact opposites, in any order. When it is asked, it counts anew only
 * among the posts whose print has come or gone since; the rest is moved up in one piece.
 *
 * <pre>
 *   bits 63..32   31..19                 18..0
 *        print    second of both hours   author
 * </pre>
 */
final class Copies {
    private static final int HOUR_SECONDS = 3600;
    private static final int SECOND_SHIFT = 19;
    private static final int SECOND_MASK = (1 << 13) - 1;
    private static final long AUTHOR_MASK = (1L << SECOND_SHIFT) - 1;
    private static final long HOUR = (long) HOUR_SECONDS << SECOND_SHIFT;
    private static final long[] EMPTY = {};

    private Map<Integer, Integer> copiesOf = Map.of(); // by print
    private int copies;
    private long[] posts = EMPTY; // the settled ones ascend
    private int settled;
    private int size;
    private long[] takenBack = EMPTY;
    private int takenBackSize;

    /** @param hour 0 or 1 */
    void add(int print, int hour, int secondOfHour, long author) {
        posts = roomFor(size, posts);
        posts[size++] = packed(print, hour, secondOfHour, author);
    }

    void takeBack(int print, int hour, int secondOfHour, long author) {
        takenBack = roomFor(takenBackSize, takenBack);
        takenBack[takenBackSize++] = packed(print, hour, secondOfHour, author);
    }

    /** Of the second hour alone, which becomes the first; null if it had none. O(posts). */
    @Nullable Copies nextHour() {
        settle();
        Copies next = new Copies();
        next.posts = new long[size];
        for (int at = 0; at < size; at++) {
            if (second(posts[at]) >= HOUR_SECONDS) {
                next.posts[next.size++] = posts[at] - HOUR;
            }
        }
        next.posts = Arrays.copyOf(next.posts, next.size);
        return next.size == 0 ? null : next;
    }

    /**
     * How many posts are copies. O(k log posts) for k that came or went since it was asked last, and for all of their prints.
     *
     * @param authors so many at least must write a text
     * @param seconds within so many, both ends included
     */
    int count(int authors, int seconds) {
        int[] prints = settle();
        for (int at = 0; at < prints.length; at++) {
            if (at == 0 || prints[at] != prints[at - 1]) {
                countAnew(prints[at], authors, seconds);
            }
        }
        return copies;
    }

    private void countAnew(int print, int authors, int seconds) {
        int from = firstOf(print);
        int to = from;
        while (to < size && posts[to] >> Integer.SIZE == print) {
            to++;
        }
        int now = to - from < authors ? 0 : copiesAmong(from, to, authors, seconds);
        int before = copiesOf.getOrDefault(print, 0);
        if (now != before) {
            copiesOf = copiesOf.isEmpty() ? new HashMap<>() : copiesOf;
            copiesOf.put(print, now);
            copies += now - before;
        }
    }

    /** Among posts of one print, by second. */
    private int copiesAmong(int from, int to, int authors, int seconds) {
        Map<Long, Integer> byAuthor = new HashMap<>();
        int found = 0;
        int first = from;
        int countedTo = from;
        for (int last = from; last < to; last++) {
            byAuthor.merge(posts[last] & AUTHOR_MASK, 1, Integer::sum);
            while (second(posts[last]) - second(posts[first]) > seconds) {
                byAuthor.computeIfPresent(posts[first++] & AUTHOR_MASK, (author, n) -> n == 1 ? null : n - 1);
            }
            if (byAuthor.size() >= authors) {
                found += last + 1 - Math.max(first, countedTo);
                countedTo = last + 1;
            }
        }
        return found;
    }

    /** Puts in order what came, and takes out what went; returns the prints of both, each in order. */
    private int[] settle() {
        long[] came = Arrays.copyOfRange(posts, settled, size);
        long[] went = Arrays.copyOf(takenBack, takenBackSize);
        Arrays.sort(came);
        Arrays.sort(went);
        merge(came);
        takeOut(went);
        takenBack = EMPTY;
        takenBackSize = 0;
        int[] prints = new int[came.length + went.length];
        for (int at = 0; at < prints.length; at++) {
            long post = at < came.length ? came[at] : went[at - came.length];
            prints[at] = (int) (post >> Integer.SIZE);
        }
        return prints;
    }

    /** From the end on, where there is room. */
    private void merge(long[] came) {
        int left = settled;
        int to = size;
        for (int next = came.length; next > 0; next--) {
            int from = placeOf(came[next - 1], left);
            System.arraycopy(posts, from, posts, to - (left - from), left - from);
            to -= left - from;
            left = from;
            posts[--to] = came[next - 1];
        }
    }

    private void takeOut(long[] went) {
        int kept = went.length == 0 ? size : 0;
        int from = kept;
        for (long post : went) {
            int at = Math.max(from, placeOf(post, size));
            kept = moveDown(from, at, kept);
            boolean found = at < size && posts[at] == post; // if not, it was let go
            from = found ? at + 1 : at;
        }
        size = moveDown(from, size, kept);
        settled = size;
    }

    private int moveDown(int from, int to, int target) {
        System.arraycopy(posts, from, posts, target, to - from);
        return target + to - from;
    }

    private int firstOf(int print) {
        return placeOf((long) print << Integer.SIZE, size);
    }

    /** How many of the first so many posts lie before one. */
    private int placeOf(long post, int among) {
        int from = 0;
        int to = among;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (posts[middle] < post) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static int second(long post) {
        return (int) (post >>> SECOND_SHIFT) & SECOND_MASK;
    }

    private static long packed(int print, int hour, int secondOfHour, long author) {
        return (long) print << Integer.SIZE
                | (long) (hour * HOUR_SECONDS + secondOfHour) << SECOND_SHIFT
                | (author & AUTHOR_MASK);
    }

    private static long[] roomFor(int size, long[] held) {
        return size < held.length ? held : Arrays.copyOf(held, size + 1 + size / 2);
    }
}
