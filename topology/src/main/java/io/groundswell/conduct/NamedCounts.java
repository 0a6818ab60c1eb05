package io.groundswell.conduct;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Posts by a name that they bear. Most names of most tags are borne by one post and never told: they are held as a hash of 32
 * bits, and the name itself from its second post on. Two names of one tag are taken for one with a probability of n²/2³³.
 */
final class NamedCounts {
    private static final int[] EMPTY = {};

    /** Of an hour in which nothing bears a name; nothing is added to it. */
    static final NamedCounts NONE = new NamedCounts();

    private static final int MOST_CELLS = 2 * 16;

    private int[] cells = EMPTY; // hash, posts; no more than a few, then many
    private @Nullable Map<Integer, Integer> many;
    private @Nullable Map<Integer, String> names;

    /** So many posts more bear a name, or less: one. O(1). */
    void add(String name, int posts) {
        int hash = name.hashCode();
        if (count(hash, posts) > 1) {
            if (names == null) {
                names = new HashMap<>(2);
            }
            names.putIfAbsent(hash, name);
        }
    }

    /**
     * Those with most posts in two hours, most first, then by name.
     *
     * @param least posts that each has, at least 3: a name that either hour holds twice or more is known
     * @param limit at most so many
     */
    static List<NamedCount> most(int least, int limit, NamedCounts hour, NamedCounts next) {
        if (hour.names == null && next.names == null) {
            return List.of();
        }
        Map<Integer, Integer> both = new HashMap<>();
        hour.addTo(both);
        next.addTo(both);
        return both.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .map(entry -> new NamedCount(nameOf(entry.getKey(), hour, next), entry.getValue()))
                .sorted(NamedCount.MOST_FIRST)
                .limit(limit)
                .toList();
    }

    private static String nameOf(int hash, NamedCounts hour, NamedCounts next) {
        String name = hour.names == null ? null : hour.names.get(hash);
        if (name == null && next.names != null) {
            name = next.names.get(hash);
        }
        if (name == null) {
            throw new IllegalStateException("a name that three posts bear was borne twice in no hour");
        }
        return name;
    }

    /** Counts; returns the posts that bear it now. */
    private int count(int hash, int posts) {
        if (many != null) {
            return many.merge(hash, posts, Integer::sum);
        }
        for (int cell = 0; cell < cells.length; cell += 2) {
            if (cells[cell] == hash) {
                return cells[cell + 1] += posts;
            }
        }
        if (cells.length == MOST_CELLS) {
            Map<Integer, Integer> table = new HashMap<>();
            addTo(table);
            many = table;
            cells = EMPTY;
            return table.merge(hash, posts, Integer::sum);
        }
        cells = Arrays.copyOf(cells, cells.length + 2);
        cells[cells.length - 2] = hash;
        cells[cells.length - 1] = posts;
        return posts;
    }

    private void addTo(Map<Integer, Integer> counts) {
        for (int cell = 0; cell < cells.length; cell += 2) {
            counts.merge(cells[cell], cells[cell + 1], Integer::sum);
        }
        if (many != null) {
            many.forEach((hash, posts) -> counts.merge(hash, posts, Integer::sum));
        }
    }
}
