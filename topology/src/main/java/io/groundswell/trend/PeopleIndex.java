package io.groundswell.trend;

import org.jspecify.annotations.Nullable;

/**
 * Who mentioned a tag: from an author's 64-bit hash to that author's {@link MentionEntry entries}. Expected O(1) to find an author,
 * O(1) to add a mention that is not older than the author's others; 21 to 43 bytes for an author with one entry, which nearly all
 * have. Two authors of one tag are taken for one with a probability of n²/2⁶⁵, a quarter of a billionth for 100,000 authors.
 *
 * <p>Linear probing with backward-shift deletion, so that no tombstones pile up in a tag that lives for months. A slot is two longs
 * side by side: the author, and the one entry or the chain of several.
 */
final class PeopleIndex {
    /** No entry is zero: each holds a post at least. */
    static final long NOTHING = 0;

    private static final int SMALLEST = 2;

    private long[] slots = new long[2 * SMALLEST];
    private @Nullable EntryChains chains; // of most tags no author has several entries
    private int size;

    /** Sees each author with all entries, oldest first; must not change the index. */
    interface Visitor {
        void visit(long author, long[] entries);
    }

    int size() {
        return size;
    }

    /** One post more of an author at a place. */
    void add(long author, long place) {
        int slot = slotOf(author);
        long held = slots[slot + 1];
        if (held == NOTHING) {
            takeSlot(slot, author, place + 1);
        } else if (MentionEntry.isChain(held)) {
            slots[slot + 1] = MentionEntry.chain(chains().add(MentionEntry.firstLink(held), place));
        } else if (MentionEntry.takesMore(held, place)) {
            slots[slot + 1]++;
        } else {
            int chain = chains().push(held, EntryChains.END);
            slots[slot + 1] = MentionEntry.chain(chains().add(chain, place));
        }
    }

    /**
     * One post less of an author at a place; returns where it was, which may differ from the place in its form, or
     * {@link #NOTHING} if the author has none there.
     */
    long remove(long author, long place) {
        int slot = slotOf(author);
        long held = slots[slot + 1];
        if (MentionEntry.isChain(held)) {
            return removeFromChain(slot, MentionEntry.firstLink(held), place);
        }
        if (held == NOTHING || !MentionEntry.samePlaceButForm(held, place)) {
            return NOTHING;
        }
        if (MentionEntry.posts(held) > 1) {
            slots[slot + 1]--;
        } else {
            free(slot);
        }
        return MentionEntry.placeOf(held);
    }

    /** Shows an author's entries, newest first, to who wants to know of them. */
    void show(long author, OtherMentions others) {
        long held = slots[slotOf(author) + 1];
        if (!MentionEntry.isChain(held)) {
            if (held != NOTHING) {
                others.take(held);
            }
            return;
        }
        int link = MentionEntry.firstLink(held);
        while (link != EntryChains.END && others.take(chains().entry(link))) {
            link = chains().older(link);
        }
    }

    /** The minute of anybody's newest mention in a scope, or {@link LatestMentions#NEVER}. O(capacity). */
    int newestIn(int scope) {
        int newest = LatestMentions.NEVER;
        for (int slot = 0; slot < slots.length; slot += 2) {
            long held = slots[slot + 1];
            long entry = MentionEntry.isChain(held) ? chains().newestIn(scope, MentionEntry.firstLink(held)) : held;
            if (entry != NOTHING && MentionEntry.countsIn(scope, entry)) {
                newest = Math.max(newest, MentionEntry.minute(entry));
            }
        }
        return newest;
    }

    void forEach(Visitor visitor) {
        for (int slot = 0; slot < slots.length; slot += 2) {
            if (slots[slot + 1] != NOTHING) {
                visitor.visit(slots[slot], entriesIn(slot));
            }
        }
    }

    /** Drops every entry before a minute, and the authors who have none left; shrinks to what is kept. O(capacity). */
    void dropBefore(int minute) {
        PeopleIndex kept = new PeopleIndex();
        forEach((author, entries) -> {
            for (long entry : entries) {
                if (MentionEntry.minute(entry) >= minute) {
                    kept.append(author, entry);
                }
            }
        });
        slots = kept.slots;
        chains = kept.chains;
        size = kept.size;
    }

    /** Puts an entry after an author's others. */
    private void append(long author, long entry) {
        int slot = slotOf(author);
        long held = slots[slot + 1];
        if (held == NOTHING) {
            takeSlot(slot, author, entry);
        } else {
            int chain =
                    MentionEntry.isChain(held) ? MentionEntry.firstLink(held) : chains().push(held, EntryChains.END);
            slots[slot + 1] = MentionEntry.chain(chains().push(entry, chain));
        }
    }

    private long removeFromChain(int slot, int chain, long place) {
        int link = chains().find(chain, place);
        if (link == EntryChains.END) {
            return NOTHING;
        }
        long found = MentionEntry.placeOf(chains().entry(link));
        int left = chains().removeFrom(chain, link);
        if (chains().older(left) == EntryChains.END) {
            slots[slot + 1] = chains().entry(left);
            chains().free(left);
        } else {
            slots[slot + 1] = MentionEntry.chain(left);
        }
        return found;
    }

    private long[] entriesIn(int slot) {
        long held = slots[slot + 1];
        return MentionEntry.isChain(held) ? chains().oldestFirst(MentionEntry.firstLink(held)) : new long[] {held};
    }

    /** A new author, in the free slot that was found, if there is room. */
    private void takeSlot(int found, long author, long held) {
        size++;
        int slot = found;
        if (size * 8L > slots.length * 3L) {
            grow();
            slot = slotOf(author);
        }
        slots[slot] = author;
        slots[slot + 1] = held;
    }

    private void grow() {
        long[] narrow = slots;
        slots = new long[narrow.length * 2];
        for (int old = 0; old < narrow.length; old += 2) {
            if (narrow[old + 1] != NOTHING) {
                int slot = slotOf(narrow[old]);
                slots[slot] = narrow[old];
                slots[slot + 1] = narrow[old + 1];
            }
        }
    }

    private int slotOf(long author) {
        int mask = slots.length - 1;
        int slot = homeOf(author, mask);
        while (slots[slot + 1] != NOTHING && slots[slot] != author) {
            slot = (slot + 2) & mask;
        }
        return slot;
    }

    private void free(int slot) {
        size--;
        int mask = slots.length - 1;
        int hole = slot;
        for (int next = (hole + 2) & mask; slots[next + 1] != NOTHING; next = (next + 2) & mask) {
            int home = homeOf(slots[next], mask);
            if (((next - home) & mask) >= ((next - hole) & mask)) {
                slots[hole] = slots[next];
                slots[hole + 1] = slots[next + 1];
                hole = next;
            }
        }
        slots[hole + 1] = NOTHING;
    }

    /** Tags share a partition because of their own hash, not the author's, so the author's low bits are good enough once mixed. */
    private static int homeOf(long author, int mask) {
        long mixed = author * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & mask & ~1;
    }

    private EntryChains chains() {
        if (chains == null) {
            chains = new EntryChains();
        }
        return chains;
    }
}
