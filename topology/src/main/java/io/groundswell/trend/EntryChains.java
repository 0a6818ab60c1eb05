package io.groundswell.trend;

import java.util.Arrays;

/**
 * The {@link MentionEntry entries} of authors who have several, each author's newest first, as linked lists in flat arrays:
 * twelve bytes an entry, and nothing for the collector to follow. A chain is known by its first link. O(1) but for walking.
 */
final class EntryChains {
    static final int END = -1;

    private static final int SMALLEST = 4;
    private static final long[] NO_ENTRIES = {};
    private static final int[] NO_LINKS = {};

    private long[] entries = NO_ENTRIES;
    private int[] older = NO_LINKS;
    private int used;
    private int firstFree = END;

    /** A new link before a chain; returns it. */
    int push(long entry, int chain) {
        int link = firstFree;
        if (link == END) {
            link = used++;
            if (link == entries.length) {
                int capacity = Math.max(SMALLEST, link + (link >> 1));
                entries = Arrays.copyOf(entries, capacity);
                older = Arrays.copyOf(older, capacity);
            }
        } else {
            firstFree = older[link];
        }
        entries[link] = entry;
        older[link] = chain;
        return link;
    }

    long entry(int link) {
        return entries[link];
    }

    /** The next older link, or {@link #END}. */
    int older(int link) {
        return older[link];
    }

    /** A chain's newest entry in a scope, or zero. */
    long newestIn(int scope, int chain) {
        int link = chain;
        while (link != END && !MentionEntry.countsIn(scope, entries[link])) {
            link = older[link];
        }
        return link == END ? 0 : entries[link];
    }

    /** One post more at a place; returns the chain's first link. */
    int add(int chain, long place) {
        int newer = END;
        int link = chain;
        while (link != END && MentionEntry.isBefore(place, entries[link])) {
            newer = link;
            link = older[link];
        }
        if (link != END && MentionEntry.takesMore(entries[link], place)) {
            entries[link]++;
            return chain;
        }
        int added = push(place + 1, link);
        if (newer == END) {
            return added;
        }
        older[newer] = added;
        return chain;
    }

    /** The link at a place, or one that differs in its form alone, which a crowd of forms may have renumbered; or {@link #END}. */
    int find(int chain, long place) {
        int sameButForm = END;
        for (int link = chain; link != END; link = older[link]) {
            if (MentionEntry.samePlace(entries[link], place)) {
                return link;
            }
            if (sameButForm == END && MentionEntry.samePlaceButForm(entries[link], place)) {
                sameButForm = link;
            }
        }
        return sameButForm;
    }

    /** One post less in a link, which goes if it was the last; returns the chain's first link. */
    int removeFrom(int chain, int link) {
        if (MentionEntry.posts(entries[link]) > 1) {
            entries[link]--;
            return chain;
        }
        int next = older[link];
        if (link != chain) {
            int newer = chain;
            while (older[newer] != link) {
                newer = older[newer];
            }
            older[newer] = next;
        }
        free(link);
        return link == chain ? next : chain;
    }

    void free(int link) {
        older[link] = firstFree;
        firstFree = link;
    }

    /** A chain's entries, oldest first. */
    long[] oldestFirst(int chain) {
        int size = 0;
        for (int link = chain; link != END; link = older[link]) {
            size++;
        }
        long[] ordered = new long[size];
        for (int link = chain; link != END; link = older[link]) {
            ordered[--size] = entries[link];
        }
        return ordered;
    }
}
