package io.groundswell.trend.tally;

import io.groundswell.conduct.Conduct;
import io.groundswell.conduct.TagConduct;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** Whether it holds who posted at all. */
    final boolean isActivity;

    final PeopleIndex people = new PeopleIndex();
    final FormCounts forms = new FormCounts();

    /** Whether the ledger is among those to be looked at when the slide closes. */
    boolean watched;

    /** Whether it was touched since it was last looked at. */
    boolean touched;

    /** Whether it is among those that held enough people somewhere in this hour. */
    boolean crowded;

    /** The newest hour and day in which it was marked as open. */
    int newestHour = NEVER;

    int newestDay = NEVER;

    /** The end of the last slide in which a ranker may have a track of the tag. */
    int mayHaveTrackUntil;

    /** How the tag was used of late; null if it was not. */
    @Nullable TagConduct conduct;

    private @Nullable ScopeTallies scopes;
    private boolean letGo;

    TagLedger(String tag, int mayHaveTrackUntil) {
        this.tag = tag;
        this.isActivity = tag.equals(Mention.ACTIVITY);
        this.mayHaveTrackUntil = mayHaveTrackUntil;
    }

    /** The first of the three hours from one on in which it is not marked as open, given that the hour is new to it. */
    int markedAfter(int hour) {
        return newestHour == NEVER ? hour : Math.max(hour, newestHour + 3);
    }

    /** One post more at a place; hours before the first open one are left as they are sealed. */
    void add(long author, long place, OtherMentions others, int firstOpenHour) {
        people.show(author, others.than(place).withPosts(!isActivity));
        people.add(author, place);
        count(place, 1, others, firstOpenHour);
    }

    /** One post less at a place; false if the author has none there, and then nothing changes. */
    boolean remove(long author, long place, OtherMentions others, int firstOpenHour) {
        long removed = people.remove(author, place);
        if (removed == PeopleIndex.NOTHING) {
            return false;
        }
        people.show(author, others.than(removed).withPosts(!isActivity));
        count(removed, -1, others, firstOpenHour);
        return true;
    }

    /** How the tag was used in an hour and the one before. */
    Conduct conductIn(int hour) {
        return conduct == null ? Conduct.NONE : conduct.in(hour);
    }

    /** Whether the tally holds it no more. */
    boolean isLetGo() {
        return letGo;
    }

    void letGo() {
        letGo = true;
    }

    /** Whether something that is not counted has come to have enough people, or may have. */
    boolean isDue(int leastPeople) {
        return scopes == null ? people.size() >= leastPeople : scopes.areDue();
    }

    /** Whether all scopes of a place are counted. */
    boolean countsAll(long place) {
        return scopes != null && scopes.countsAll(place);
    }

    /** From now on every change is carried into counts. */
    ScopeTallies beginCounts(int leastPeople) {
        if (scopes == null) {
            scopes = ScopeTallies.of(people, leastPeople);
        }
        return scopes;
    }

    void dropCounts() {
        scopes = null;
    }

    /** The counts by scope; null while none are kept. */
    @Nullable ScopeTallies counts() {
        return scopes;
    }

    /** The newest mentions in the scopes of a place; what lies three hours back may be forgotten. */
    ActiveTags.Newest newestAt(long place) {
        return scopes != null ? scopes.newestAt(place) : people.newestAt(place);
    }

    /** Posts and people per bucket of so many minutes in {@code [from, to)}, ascending; O(entries of the tag). */
    List<SeriesPoint> series(int scope, int bucketMinutes, int from, int to) {
        TreeMap<Integer, int[]> buckets = new TreeMap<>();
        people.forEach((author, entries) -> {
            int last = Integer.MIN_VALUE;
            for (long entry : entries) {
                int minute = MentionEntry.minute(entry);
                if (minute >= from && minute < to && MentionEntry.countsIn(scope, entry)) {
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
        people.forEach((author, entries) -> forget(entries, from(minute, entries)));
        people.dropBefore(minute);
    }

    private void count(long place, int posts, OtherMentions others, int firstOpenHour) {
        if (!others.formWritten()) {
            forms.change(MentionEntry.form(place), posts);
        }
        if (scopes != null) {
            scopes.change(place, posts, others, firstOpenHour);
        }
    }

    /** What is left of an author's entries is their newest. */
    private void forget(long[] entries, long[] left) {
        forms.changeWriter(entries, left);
        if (scopes != null) {
            for (int at = 0; at < entries.length - left.length; at++) {
                scopes.forget(entries[at]);
            }
        }
    }

    private static long[] from(int minute, long[] oldestFirst) {
        int first = 0;
        while (first < oldestFirst.length && MentionEntry.minute(oldestFirst[first]) < minute) {
            first++;
        }
        return Arrays.copyOfRange(oldestFirst, first, oldestFirst.length);
    }
}
