package io.groundswell.trend;

/**
 * Who mentioned a tag: from an author's 64-bit hash to that author's {@link MentionEntry entries}, in ascending order.
 * Expected O(1) to find and to replace; 21 to 43 bytes for an author with one entry, which nearly all have. Two authors
 * of one tag are taken for one with a probability of n²/2⁶⁵, a quarter of a billionth for 100,000 authors.
 *
 * <p>Linear probing with backward-shift deletion, so that no tombstones pile up in a tag that lives for months.
 */
final class PeopleIndex {
    static final long[] NONE = {};
    private static final int SMALLEST = 2;

    /** No entry is zero: each holds a post at least. */
    private static final long FREE = 0;

    /** Stands for several entries, which then are in {@link #several}; as an entry it would lie in the year 2127. */
    private static final long SEVERAL = -1;

    private static final long[][] NOBODY_HAS_SEVERAL = {};

    private long[] authors = new long[SMALLEST];
    private long[] single = new long[SMALLEST];
    private long[][] several = NOBODY_HAS_SEVERAL;
    private int size;

    /** Sees each author with all entries; must not change the index. */
    interface Visitor {
        void visit(long author, long[] entries);
    }

    int size() {
        return size;
    }

    /** The author's entries, not to be modified; empty if there are none. */
    long[] of(long author) {
        return entriesIn(slotOf(author));
    }

    /** Replaces an author's entries; an empty array takes the author out. */
    void put(long author, long[] replacement) {
        int slot = slotOf(author);
        if (replacement.length == 0) {
            if (single[slot] != FREE) {
                free(slot);
                size--;
            }
            return;
        }
        if (single[slot] == FREE) {
            if (isCrowded(size + 1, authors.length)) {
                resize(authors.length * 2);
                slot = slotOf(author);
            }
            authors[slot] = author;
            size++;
        }
        fill(slot, replacement);
    }

    void forEach(Visitor visitor) {
        for (int slot = 0; slot < authors.length; slot++) {
            if (single[slot] != FREE) {
                visitor.visit(authors[slot], entriesIn(slot));
            }
        }
    }

    /** Drops every entry before a minute, and the authors who have none left; shrinks to what is kept. O(capacity). */
    void dropBefore(int minute) {
        PeopleIndex kept = new PeopleIndex();
        forEach((author, entries) -> kept.put(author, AuthorEntries.from(entries, minute)));
        take(kept);
    }

    private void resize(int capacity) {
        PeopleIndex wider = new PeopleIndex();
        wider.authors = new long[capacity];
        wider.single = new long[capacity];
        forEach(wider::put);
        take(wider);
    }

    private void take(PeopleIndex other) {
        authors = other.authors;
        single = other.single;
        several = other.several;
        size = other.size;
    }

    private long[] entriesIn(int slot) {
        long entry = single[slot];
        if (entry == FREE) {
            return NONE;
        }
        return entry == SEVERAL ? several[slot] : new long[] {entry};
    }

    private void fill(int slot, long[] entries) {
        if (entries.length == 1) {
            single[slot] = entries[0];
            drop(slot);
        } else {
            if (several.length == 0) {
                several = new long[authors.length][];
            }
            single[slot] = SEVERAL;
            several[slot] = entries;
        }
    }

    private static boolean isCrowded(int count, int capacity) {
        return count * 4L > capacity * 3L;
    }

    private int slotOf(long author) {
        int mask = authors.length - 1;
        int slot = spread(author) & mask;
        while (single[slot] != FREE && authors[slot] != author) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void free(int slot) {
        int mask = authors.length - 1;
        int hole = slot;
        for (int next = (hole + 1) & mask; single[next] != FREE; next = (next + 1) & mask) {
            int home = spread(authors[next]) & mask;
            if (((next - home) & mask) >= ((next - hole) & mask)) {
                authors[hole] = authors[next];
                fill(hole, entriesIn(next));
                hole = next;
            }
        }
        single[hole] = FREE;
        drop(hole);
    }

    @SuppressWarnings("NullAway") // An empty slot is a null element, which the annotations of arrays cannot say.
    private void drop(int slot) {
        if (several.length > 0) {
            several[slot] = null;
        }
    }

    /** Tags share a partition because of their own hash, not the author's, so the author's low bits are good enough once mixed. */
    private static int spread(long author) {
        long mixed = author * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }
}
