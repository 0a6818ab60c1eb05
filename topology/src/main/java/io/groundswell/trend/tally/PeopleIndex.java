package io.groundswell.trend.tally;

import org.jspecify.annotations.Nullable;

/**
 * Who mentioned a tag: from an author's 64-bit hash to that author's {@link MentionEntry entries}. Expected O(1) to find an author,
 * O(1) to add a mention that is not older than the author's others; 18 to 25 bytes for an author with one entry, which nearly all
 * have. Two authors of one tag are taken for one with a probability of n²/2⁶⁵, a quarter of a billionth for 100,000 authors.
 *
 * <p>Of an author the table holds the one entry, or the {@linkplain EntryRuns run} of several. No entry is zero: each has a post at
 * least.
 */
final class PeopleIndex extends AuthorTable {
    private @Nullable EntryRuns runs; // of most tags no author has several entries

    PeopleIndex() {
        this(0);
    }

    private PeopleIndex(int authors) {
        super(authors);
    }

    /** Sees each author with all entries, oldest first; must not change the index. */
    interface Visitor {
        void visit(long author, long[] entries);
    }

    /** One post more of an author at a place. */
    void add(long author, long place) {
        int slot = find(author);
        if (slot < 0) {
            enter(author, place + 1);
            return;
        }
        long held = held(slot);
        if (!MentionEntry.isRun(held) && MentionEntry.takesMore(held, place)) {
            hold(slot, held + 1);
        } else {
            int run = runWithRoom(slot, place + 1);
            hold(slot, MentionEntry.run(runs().add(run, place)));
        }
    }

    /**
     * One post less of an author at a place; returns where it was, which may differ from the place in its form, or
     * {@link #NOTHING} if the author has none there.
     */
    long remove(long author, long place) {
        int slot = find(author);
        if (slot < 0) {
            return NOTHING;
        }
        long held = held(slot);
        if (MentionEntry.isRun(held)) {
            return removeFromRun(slot, MentionEntry.beginning(held), place);
        }
        if (!MentionEntry.samePlaceButForm(held, place)) {
            return NOTHING;
        }
        if (MentionEntry.posts(held) > 1) {
            hold(slot, held - 1);
        } else {
            free(slot);
        }
        return MentionEntry.placeOf(held);
    }

    /** Shows an author's entries, newest first, to who wants to know of them. */
    void show(long author, OtherMentions others) {
        int slot = find(author);
        if (slot < 0) {
            return;
        }
        long held = held(slot);
        if (!MentionEntry.isRun(held)) {
            others.take(held);
            return;
        }
        int run = MentionEntry.beginning(held);
        int number = runs().length(run) - 1;
        while (number >= 0 && others.take(runs().entry(run, number))) {
            number--;
        }
    }

    /** Anybody's newest mentions in the scopes of a place. O(capacity and entries). */
    ActiveTags.Newest newestAt(long place) {
        int inGlobal = LatestMentions.NEVER;
        int inLanguage = LatestMentions.NEVER;
        int inRegion = LatestMentions.NEVER;
        for (int slot = 0; slot < end(); slot += 2) {
            for (int number = entriesAt(slot) - 1; number >= 0; number--) {
                long entry = entry(slot, number);
                int minute = MentionEntry.minute(entry);
                inGlobal = Math.max(inGlobal, minute);
                if (MentionEntry.language(entry) == MentionEntry.language(place)) {
                    inLanguage = Math.max(inLanguage, minute);
                }
                if (MentionEntry.region(entry) == MentionEntry.region(place)) {
                    inRegion = Math.max(inRegion, minute);
                }
            }
        }
        return new ActiveTags.Newest(inGlobal, inLanguage, inRegion);
    }

    void forEach(Visitor visitor) {
        for (int slot = 0; slot < end(); slot += 2) {
            if (held(slot) != NOTHING) {
                visitor.visit(author(slot), entriesIn(slot));
            }
        }
    }

    /** Drops every entry before a minute, and the authors who have none left; shrinks to what is kept. O(capacity). */
    void dropBefore(int minute) {
        PeopleIndex kept = new PeopleIndex(authorsSince(minute));
        forEach((author, entries) -> {
            for (long entry : entries) {
                if (MentionEntry.minute(entry) >= minute) {
                    kept.append(author, entry);
                }
            }
        });
        become(kept);
        runs = kept.runs;
    }

    private int authorsSince(int minute) {
        int authors = 0;
        for (int slot = 0; slot < end(); slot += 2) {
            long held = held(slot);
            long newest = MentionEntry.isRun(held) ? newestOfRun(MentionEntry.beginning(held)) : held;
            authors += held != NOTHING && MentionEntry.minute(newest) >= minute ? 1 : 0;
        }
        return authors;
    }

    private long newestOfRun(int run) {
        return runs().entry(run, runs().length(run) - 1);
    }

    /** Puts an entry after an author's others. */
    private void append(long author, long entry) {
        int slot = find(author);
        if (slot < 0) {
            enter(author, entry);
        } else {
            int run = runWithRoom(slot, entry);
            hold(slot, MentionEntry.run(runs().append(run, entry)));
        }
    }

    private long removeFromRun(int slot, int run, long place) {
        int number = runs().find(run, place);
        if (number < 0) {
            return NOTHING;
        }
        long found = MentionEntry.placeOf(runs().entry(run, number));
        runs().removeFrom(run, number);
        if (runs().length(run) == 1) {
            hold(slot, runs().entry(run, 0));
            runs().free(run);
        }
        return found;
    }

    private long[] entriesIn(int slot) {
        long[] entries = new long[entriesAt(slot)];
        for (int number = 0; number < entries.length; number++) {
            entries[number] = entry(slot, number);
        }
        return entries;
    }

    private int entriesAt(int slot) {
        long held = held(slot);
        if (MentionEntry.isRun(held)) {
            return runs().length(MentionEntry.beginning(held));
        }
        return held == NOTHING ? 0 : 1;
    }

    /** An entry of a slot, the oldest first. */
    private long entry(int slot, int number) {
        long held = held(slot);
        return MentionEntry.isRun(held) ? runs().entry(MentionEntry.beginning(held), number) : held;
    }

    /** The run of a slot's entries, which is begun if there is none; there is room for it with a next entry. */
    private int runWithRoom(int slot, long next) {
        long held = held(slot);
        boolean begun = MentionEntry.isRun(held);
        int entries = 1 + (begun ? runs().length(MentionEntry.beginning(held)) : 1);
        if (!runs().hasRoomFor(entries)) {
            moveRuns(entries);
        }
        return begun ? MentionEntry.beginning(held(slot)) : runs().begin(held, next);
    }

    /** To where there is room for another one. */
    private void moveRuns(int entries) {
        EntryRuns old = runs();
        EntryRuns roomier = new EntryRuns(old.roomForMore(entries));
        for (int slot = 0; slot < end(); slot += 2) {
            if (MentionEntry.isRun(held(slot))) {
                hold(slot, MentionEntry.run(roomier.copyOf(old, MentionEntry.beginning(held(slot)))));
            }
        }
        runs = roomier;
    }

    private EntryRuns runs() {
        if (runs == null) {
            runs = new EntryRuns(0);
        }
        return runs;
    }
}
