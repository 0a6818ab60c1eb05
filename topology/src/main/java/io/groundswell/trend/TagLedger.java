package io.groundswell.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is held of one tag: its people with their entries, and per scope the counts that follow from them.
 * Each change of an author's entries is carried into the counts by comparing that author before and after, so that a
 * removal is the exact opposite of a mention. O(entries of the author) a change.
 */
final class TagLedger {
    final String tag;
    final PeopleIndex people = new PeopleIndex();
    final FormCounts forms = new FormCounts();

    /** Whether the ledger waits to be looked at when the slide closes. */
    boolean touched;

    private ScopeTally[] scopes = {};

    TagLedger(String tag) {
        this.tag = tag;
    }

    /** One post more at a place; hours before the first open one are left as they are sealed. */
    void add(long author, long place, int firstOpenHour) {
        long[] before = people.of(author);
        change(author, place, before, AuthorEntries.plusOne(before, place), 1, firstOpenHour);
    }

    /** One post less at a place; false if the author has none there, and then nothing changes. */
    boolean remove(long author, long place, int firstOpenHour) {
        long[] before = people.of(author);
        int at = AuthorEntries.find(before, place);
        if (at < 0) {
            return false;
        }
        long booked = before[at];
        change(author, booked, before, AuthorEntries.minusOne(before, at), -1, firstOpenHour);
        return true;
    }

    ScopeTally scope(int number) {
        for (ScopeTally scope : scopes) {
            if (scope.scope == number) {
                return scope;
            }
        }
        ScopeTally added = new ScopeTally(number);
        scopes = Arrays.copyOf(scopes, scopes.length + 1);
        scopes[scopes.length - 1] = added;
        return added;
    }

    @Nullable ScopeTally knownScope(int number) {
        for (ScopeTally scope : scopes) {
            if (scope.scope == number) {
                return scope;
            }
        }
        return null;
    }

    ScopeTally[] scopes() {
        return scopes;
    }

    /** The form that most people write; the key itself while only forms are written that are not told apart. */
    String shownForm() {
        List<FormCount> written = forms.mostWrittenFirst();
        return written.isEmpty() ? tag : written.get(0).form();
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

    /** Writes an open hour down as final, with the past that it becomes part of. */
    void sealHour(int hour, ScopeCatalog catalog, ScoringPolicy policy, SealedHistory history) {
        Map<String, Map<Window, Baseline>> pasts = new HashMap<>();
        for (ScopeTally scope : scopes) {
            String name = catalog.scopeName(scope.scope);
            int row = scope.hours.rowOf(hour);
            if (row >= 0 && scope.hours.posts(row) > 0) {
                history.sealHour(tag, name, hour, scope.hours.posts(row), scope.hours.people(row, Window.HOUR));
            }
            scope.sealBefore(hour + 1, policy);
            Map<Window, Baseline> past = scope.sealed();
            if (past != null) {
                pasts.put(name, past);
            }
        }
        history.saveBaselines(tag, pasts);
    }

    /** Writes an open day down as final and lets its people go. */
    void sealDay(int day, ScopeCatalog catalog, SealedHistory history) {
        int start = day * TimeBuckets.MINUTES_PER_DAY;
        int end = start + TimeBuckets.MINUTES_PER_DAY;
        for (ScopeTally scope : scopes) {
            for (SeriesPoint point : series(scope.scope, TimeBuckets.MINUTES_PER_DAY, start, end)) {
                history.sealDay(tag, catalog.scopeName(scope.scope), day, point.posts(), point.people());
            }
        }
        forgetBefore(end);
    }

    private void forgetBefore(int minute) {
        people.forEach((author, entries) -> forms.changeWriter(entries, AuthorEntries.from(entries, minute)));
        people.dropBefore(minute);
    }

    private void change(long author, long place, long[] before, long[] after, int sign, int firstOpenHour) {
        people.put(author, after);
        forms.changeWriter(before, after);
        changeScope(ScopeCatalog.GLOBAL, place, before, after, sign, firstOpenHour);
        int language = MentionEntry.language(place);
        if (language != ScopeCatalog.NOT_KNOWN) {
            changeScope(ScopeCatalog.scopeOfLanguage(language), place, before, after, sign, firstOpenHour);
        }
        int region = MentionEntry.region(place);
        if (region != ScopeCatalog.NOT_KNOWN) {
            changeScope(ScopeCatalog.scopeOfRegion(region), place, before, after, sign, firstOpenHour);
        }
    }

    private void changeScope(int number, long place, long[] before, long[] after, int sign, int firstOpenHour) {
        ScopeTally scope = scope(number);
        scope.fell |= sign < 0;
        scope.latest.move(AuthorEntries.latest(before, number), AuthorEntries.latest(after, number));
        int hour = TimeBuckets.hourOf(MentionEntry.minute(place));
        int change = (AuthorEntries.inHour(after, number, hour) ? 1 : 0)
                - (AuthorEntries.inHour(before, number, hour) ? 1 : 0);
        if (hour >= firstOpenHour) {
            scope.hours.addPosts(hour, sign);
            scope.hours.addPeople(hour, Window.HOUR, change);
        }
        if (change != 0) {
            addPeopleOfThree(scope, after, hour, change, firstOpenHour);
        }
        scope.changedIn(hour);
    }

    /** An author came to or left an hour: that changes the three windows over it in which the author is not otherwise. */
    private static void addPeopleOfThree(ScopeTally scope, long[] entries, int hour, int change, int firstOpenHour) {
        for (int end = Math.max(hour, firstOpenHour); end <= hour + 2; end++) {
            boolean otherwise = false;
            for (int other = end - 2; other <= end; other++) {
                otherwise |= other != hour && AuthorEntries.inHour(entries, scope.scope, other);
            }
            if (!otherwise) {
                scope.hours.addPeople(end, Window.THREE_HOURS, change);
            }
        }
    }
}
