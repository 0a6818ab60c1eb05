package io.groundswell.trend.tally;

import java.util.HashMap;
import java.util.Map;

/** Adds up one span of time of a tag in all its scopes at once: O(entries), however many scopes there are. */
final class ScopeTotals implements PeopleIndex.Visitor {
    private final int from;
    private final int to;
    private final Map<Integer, Total> totals = new HashMap<>();
    private int visited;

    /** Takes the posts and people of one scope. */
    interface Taker {
        void take(int scope, int posts, int people);
    }

    private static final class Total {
        private int posts;
        private int people;
        private int lastVisit;
    }

    /** Of the minutes in {@code [from, to)}. */
    ScopeTotals(int from, int to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public void visit(long author, long[] entries) {
        visited++;
        for (long entry : entries) {
            int minute = MentionEntry.minute(entry);
            if (minute >= from && minute < to) {
                add(ScopeCatalog.GLOBAL, entry);
                int language = MentionEntry.language(entry);
                if (language != ScopeCatalog.NOT_KNOWN) {
                    add(ScopeCatalog.scopeOfLanguage(language), entry);
                }
                int region = MentionEntry.region(entry);
                if (region != ScopeCatalog.NOT_KNOWN) {
                    add(ScopeCatalog.scopeOfRegion(region), entry);
                }
            }
        }
    }

    void forEach(Taker taker) {
        totals.forEach((scope, total) -> taker.take(scope, total.posts, total.people));
    }

    private void add(int scope, long entry) {
        Total total = totals.computeIfAbsent(scope, s -> new Total());
        total.posts += MentionEntry.posts(entry);
        if (total.lastVisit != visited) {
            total.lastVisit = visited;
            total.people++;
        }
    }
}
