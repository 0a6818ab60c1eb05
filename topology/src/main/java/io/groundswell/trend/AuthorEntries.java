package io.groundswell.trend;

import java.util.Arrays;

/**
 * One author's account with a tag: {@link MentionEntry entries} in ascending order, in an array that is never modified.
 * All is O(entries).
 */
final class AuthorEntries {
    private AuthorEntries() {}

    /** The minute of the latest mention in a scope, or {@link LatestMentions#NEVER}. */
    static int latest(long[] entries, int scope) {
        for (int i = entries.length - 1; i >= 0; i--) {
            if (covers(scope, entries[i])) {
                return MentionEntry.minute(entries[i]);
            }
        }
        return LatestMentions.NEVER;
    }

    /** Whether an hour holds a mention in a scope. */
    static boolean inHour(long[] entries, int scope, int hour) {
        for (int i = entries.length - 1; i >= 0; i--) {
            int found = TimeBuckets.hourOf(MentionEntry.minute(entries[i]));
            if (found < hour) {
                return false;
            }
            if (found == hour && covers(scope, entries[i])) {
                return true;
            }
        }
        return false;
    }

    /** Whether an entry counts in a scope. */
    static boolean covers(int scope, long entry) {
        return ScopeCatalog.covers(scope, MentionEntry.language(entry), MentionEntry.region(entry));
    }

    /** The entries with one post more at a place. */
    static long[] plusOne(long[] entries, long place) {
        int at = 0;
        while (at < entries.length && Long.compareUnsigned(entries[at], place) < 0) {
            at++;
        }
        long[] changed;
        if (at < entries.length
                && MentionEntry.samePlace(entries[at], place)
                && MentionEntry.posts(entries[at]) < MentionEntry.MAX_POSTS) {
            changed = entries.clone();
            changed[at]++;
            return changed;
        }
        changed = new long[entries.length + 1];
        System.arraycopy(entries, 0, changed, 0, at);
        changed[at] = place + 1;
        System.arraycopy(entries, at, changed, at + 1, entries.length - at);
        return changed;
    }

    /** The entries with one post less in one of them. */
    static long[] minusOne(long[] entries, int at) {
        if (MentionEntry.posts(entries[at]) > 1) {
            long[] changed = entries.clone();
            changed[at]--;
            return changed;
        }
        long[] changed = new long[entries.length - 1];
        System.arraycopy(entries, 0, changed, 0, at);
        System.arraycopy(entries, at + 1, changed, at, changed.length - at);
        return changed;
    }

    /** The entry at a place, or one that differs in its form alone, which a crowd of forms may have renumbered. */
    static int find(long[] entries, long place) {
        int sameButForm = -1;
        for (int i = 0; i < entries.length; i++) {
            if (MentionEntry.samePlace(entries[i], place)) {
                return i;
            }
            if (MentionEntry.samePlaceButForm(entries[i], place)) {
                sameButForm = i;
            }
        }
        return sameButForm;
    }

    /** The entries of a minute and later. */
    static long[] from(long[] list, int minute) {
        int first = 0;
        while (first < list.length && MentionEntry.minute(list[first]) < minute) {
            first++;
        }
        return first == 0 ? list : Arrays.copyOfRange(list, first, list.length);
    }
}
