package io.groundswell.trend;

/**
 * Who mentioned a tag: from an author's 64-bit hash to that author's {@link MentionEntry entries}, in ascending order
 * of minute. Expected O(1) to find and to replace, 40 to 60 bytes for an author with one entry. Two authors of one tag
 * are taken for one with a probability of n²/2⁶⁵, a quarter of a billionth for 100,000 authors.
 *
 * <p>Linear probing with backward-shift deletion, so that no tombstones pile up in a tag that lives for months.
 */
final class PeopleIndex {
    static final long[] NONE = {};

    private static final int SMALLEST = 2;

    private long[] authors = new long[SMALLEST];
    private long[][] entries = new long[SMALLEST][];
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
        int slot = slotOf(author);
        long[] found = entries[slot];
        return found == null ? NONE : found;
    }

    /** Replaces an author's entries; an empty array takes the author out. */
    void put(long author, long[] replacement) {
        int slot = slotOf(author);
        if (replacement.length == 0) {
            if (entries[slot] != null) {
                free(slot);
                size--;
            }
            return;
        }
        if (entries[slot] == null) {
            if (isCrowded(size + 1, authors.length)) {
                resize(authors.length * 2);
                slot = slotOf(author);
            }
            authors[slot] = author;
            size++;
        }
        entries[slot] = replacement;
    }

    void forEach(Visitor visitor) {
        for (int slot = 0; slot < authors.length; slot++) {
            if (entries[slot] != null) {
                visitor.visit(authors[slot], entries[slot]);
            }
        }
    }

    /** Drops every entry before a minute, and the authors who have none left; shrinks to what is kept. O(capacity). */
    void dropBefore(int minute) {
        long[] oldAuthors = authors;
        long[][] oldEntries = entries;
        authors = new long[SMALLEST];
        entries = new long[SMALLEST][];
        size = 0;
        for (int slot = 0; slot < oldAuthors.length; slot++) {
            if (oldEntries[slot] != null) {
                put(oldAuthors[slot], AuthorEntries.from(oldEntries[slot], minute));
            }
        }
    }

    private static boolean isCrowded(int count, int capacity) {
        return count * 4 > capacity * 3;
    }

    private int slotOf(long author) {
        int mask = authors.length - 1;
        int slot = spread(author) & mask;
        while (entries[slot] != null && authors[slot] != author) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void free(int slot) {
        int mask = authors.length - 1;
        int hole = slot;
        for (int next = (hole + 1) & mask; entries[next] != null; next = (next + 1) & mask) {
            int home = spread(authors[next]) & mask;
            if (((next - home) & mask) >= ((next - hole) & mask)) {
                authors[hole] = authors[next];
                entries[hole] = entries[next];
                hole = next;
            }
        }
        clear(hole);
    }

    @SuppressWarnings("NullAway") // An empty slot is a null element, which the annotations of arrays cannot say.
    private void clear(int slot) {
        entries[slot] = null;
    }

    private void resize(int capacity) {
        long[] oldAuthors = authors;
        long[][] oldEntries = entries;
        authors = new long[capacity];
        entries = new long[capacity][];
        for (int slot = 0; slot < oldAuthors.length; slot++) {
            if (oldEntries[slot] != null) {
                int target = slotOf(oldAuthors[slot]);
                authors[target] = oldAuthors[slot];
                entries[target] = oldEntries[slot];
            }
        }
    }

    /** Tags share a partition because of their own hash, not the author's, so the author's low bits are good enough once mixed. */
    private static int spread(long author) {
        long mixed = author * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }
}
