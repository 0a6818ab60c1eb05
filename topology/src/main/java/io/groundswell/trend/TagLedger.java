package io.groundswell.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is held of one tag: its people with their entries, and, once it has had enough people to be looked at,
 * what follows from them, scope by scope. Most tags never have: they cost a few hundred bytes, and are counted when
 * somebody asks. O(entries of the author) a change.
 */
final class TagLedger {
    static final int NEVER = LatestMentions.NEVER;

    final String tag;
    final PeopleIndex people = new PeopleIndex();
    final FormCounts forms = new FormCounts();

    /** Whether the ledger waits to be looked at when the slide closes. */
    boolean touched;

    /** The newest hour and day in which it was marked as open. */
    int newestHour = NEVER;

    int newestDay = NEVER;

    /** The end of the last slide in which a ranker may have a track of the tag. */
    int mayHaveTrackUntil;

    private @Nullable ScopeTallies scopes;

    TagLedger(String tag, int mayHaveTrackUntil) {
        this.tag = tag;
        this.mayHaveTrackUntil = mayHaveTrackUntil;
    }

    /** The first of the three hours from one on in which it is not marked as open, given that the hour is new to it. */
    int markedAfter(int hour) {
        return newestHour == NEVER ? hour : Math.max(hour, newestHour + 3);
    }

    /** One post more at a place; hours before the first open one are left as they are sealed. */
    void add(long author, long place, int firstOpenHour) {
        long[] before = people.of(author);
        change(author, place, 1, before, AuthorEntries.plusOne(before, place), firstOpenHour);
    }

    /** One post less at a place; false if the author has none there, and then nothing changes. */
    boolean remove(long author, long place, int firstOpenHour) {
        long[] before = people.of(author);
        int at = AuthorEntries.find(before, place);
        if (at < 0) {
            return false;
        }
        change(author, before[at], -1, before, AuthorEntries.minusOne(before, at), firstOpenHour);
        return true;
    }

    boolean isCounted() {
        return scopes != null;
    }

    /** From now on every change is carried into counts. */
    void keepCounts(ScopeTallies counted) {
        scopes = counted;
    }

    void dropCounts() {
        scopes = null;
    }

    /** The counts by scope; null while none are kept. */
    @Nullable ScopeTallies counts() {
        return scopes;
    }

    /** The minute of the newest mention in a scope, or {@link #NEVER}; what lies three hours back may be forgotten. */
    int newestIn(int scope) {
        if (scopes != null) {
            ScopeTally known = scopes.known(scope);
            return known == null ? NEVER : known.latest.newest();
        }
        Newest newest = new Newest(scope);
        people.forEach(newest);
        return newest.minute;
    }

    /** Posts and people per bucket of so many minutes in {@code [from, to)}, ascending; O(entries of the tag). */
    List<SeriesPoint> series(int scope, int bucketMinutes, int from, int to) {
        TreeMap<Integer, int[]> buckets = new TreeMap<>();
        people.forEach((author, entries) -> {
            int last = Integer.MIN_VALUE;
            for (long entry : entries) {
                int minute = MentionEntry.minute(entry);
                if (minute >= from && minute < to && AuthorEntries.covers(scope, entry)) {
                    int bucket = Math.floorDiv(minute, bucketMinutes) * bucketMinutes;
                    int[] counts = buckets.computeIfAbsent(bucket, start -> new int[2]);
                    counts[0] += MentionEntry.posts(entry);
                    counts[1] += bucket == last ? 0 : 1;
                    last = bucket;
                }
            }
        });
        List<SeriesPoint> points = new ArrayList<>(buckets.size());
        buckets.forEach((start, counts) -> points.add(new SeriesPoint(start, counts[0], counts[1])));
        return points;
    }

    /** Lets go of what lies before a minute. */
    void forgetBefore(int minute) {
        people.forEach((author, entries) -> forms.changeWriter(entries, AuthorEntries.from(entries, minute)));
        people.dropBefore(minute);
    }

    private void change(long author, long place, int posts, long[] before, long[] after, int firstOpenHour) {
        people.put(author, after);
        forms.changeWriter(before, after);
        if (scopes != null) {
            scopes.change(place, posts, before, after, firstOpenHour);
        }
    }

    private static final class Newest implements PeopleIndex.Visitor {
        private final int scope;
        private int minute = NEVER;

        Newest(int scope) {
            this.scope = scope;
        }

        @Override
        public void visit(long author, long[] entries) {
            minute = Math.max(minute, AuthorEntries.latest(entries, scope));
        }
    }
}
