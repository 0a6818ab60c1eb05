package io.groundswell.trend.tally;

/**
 * From an author's 64-bit hash to a long that is not zero. Linear probing in the order of the homes (Robin Hood), so that a nearly
 * full table soon tells that an author is new, and backward-shift deletion, so that no tombstones pile up in a tag that lives for
 * months. Expected O(1); 18 to 25 bytes an author. A slot is two longs side by side, and known by where the first one stands.
 */
abstract class AuthorTable {
    /** What a free slot holds. */
    static final long NOTHING = 0;

    /** A table of fewer slots may be full. */
    private static final int FEW_SLOTS = 8;

    private long[] slots;
    private int size;

    /**
     * A table that need not grow for so many authors. Who enters the authors of another table in their order must say how many they
     * are: in a table that is too small for them the first all belong at its beginning, and each walks past all before.
     */
    AuthorTable(int authors) {
        slots = new long[2 * Math.max(1, slotsFor(authors))];
    }

    final int size() {
        return size;
    }

    /** After the last slot; the first is 0, the next one 2. */
    final int end() {
        return slots.length;
    }

    final long author(int slot) {
        return slots[slot];
    }

    /** What is held of a slot's author, or {@link #NOTHING}. */
    final long held(int slot) {
        return slots[slot + 1];
    }

    final void hold(int slot, long held) {
        slots[slot + 1] = held;
    }

    /** The author's slot; or, if there is none, the complement of the one in which it belongs. */
    final int find(long author) {
        int slot = homeOf(author);
        int way = 0;
        while (slots[slot + 1] != NOTHING && wayOf(slot) >= way) {
            if (slots[slot] == author) {
                return slot;
            }
            slot = after(slot);
            way += 2;
        }
        return ~slot;
    }

    /** Holds something of an author who has no slot yet. */
    final void enter(long author, long held) {
        size++;
        if (size > mostIn(slots.length / 2)) {
            grow();
        }
        place(author, held);
    }

    /** Forgets a slot's author. */
    final void free(int slot) {
        size--;
        int hole = slot;
        for (int next = after(hole); slots[next + 1] != NOTHING && wayOf(next) > 0; next = after(next)) {
            slots[hole] = slots[next];
            slots[hole + 1] = slots[next + 1];
            hole = next;
        }
        slots[hole + 1] = NOTHING;
    }

    /** Becomes what another one is, which is not used any more. */
    final void become(AuthorTable other) {
        slots = other.slots;
        size = other.size;
    }

    private void grow() {
        long[] narrow = slots;
        int count = narrow.length / 2;
        slots = new long[2 * (count + count / 3 + 1)];
        for (int old = 0; old < narrow.length; old += 2) {
            if (narrow[old + 1] != NOTHING) {
                place(narrow[old], narrow[old + 1]);
            }
        }
    }

    private void place(long author, long held) {
        int slot = ~find(author);
        makeWayAt(slot);
        slots[slot] = author;
        slots[slot + 1] = held;
    }

    /** Moves what stands in a slot, and what follows without a gap, one slot on. */
    private void makeWayAt(int slot) {
        int gap = slot;
        while (slots[gap + 1] != NOTHING) {
            gap = after(gap);
        }
        while (gap != slot) {
            int before = gap == 0 ? slots.length - 2 : gap - 2;
            slots[gap] = slots[before];
            slots[gap + 1] = slots[before + 1];
            gap = before;
        }
    }

    private int after(int slot) {
        return slot + 2 == slots.length ? 0 : slot + 2;
    }

    /** How far behind its home a slot's author stands. */
    private int wayOf(int slot) {
        int way = slot - homeOf(slots[slot]);
        return way < 0 ? way + slots.length : way;
    }

    /** Tags share a partition because of their own hash, not the author's, so any of its bits are good enough once mixed. */
    private int homeOf(long author) {
        long mixed = (author * 0x9E3779B97F4A7C15L) >>> Integer.SIZE;
        return (int) ((mixed * (slots.length / 2)) >>> Integer.SIZE) << 1;
    }

    private static int slotsFor(int authors) {
        int count = authors;
        while (mostIn(count) < authors) {
            count += 1 + (authors - mostIn(count));
        }
        return count;
    }

    /** How many of so many slots may be taken. */
    private static int mostIn(int count) {
        return count < FEW_SLOTS ? count : count - count / FEW_SLOTS;
    }
}
