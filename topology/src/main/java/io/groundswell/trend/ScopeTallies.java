package io.groundswell.trend;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The counts of one tag in each of its scopes. Each change of an author's entries is carried into them by comparing that
 * author before and after, so that a removal is the exact opposite of a mention.
 */
final class ScopeTallies {
    private ScopeTally[] scopes = {};

    /** Counts all people that are held, upon the tag's sealed past. O(their entries). */
    static ScopeTallies of(
            PeopleIndex people, Map<String, Map<Window, Baseline>> pasts, ScopeCatalog catalog, int firstOpenHour) {
        ScopeTallies tallies = new ScopeTallies();
        pasts.forEach((name, past) -> {
            Integer scope = catalog.scopeNumber(name);
            if (scope != null) {
                tallies.scope(scope).restoreSealed(past);
            }
        });
        people.forEach((author, entries) -> tallies.addAll(entries, firstOpenHour));
        return tallies;
    }

    ScopeTally[] all() {
        return scopes;
    }

    @Nullable ScopeTally known(int number) {
        for (ScopeTally scope : scopes) {
            if (scope.scope == number) {
                return scope;
            }
        }
        return null;
    }

    /** An author's entries changed by some posts at a place; hours before the first open one are left as they are sealed. */
    void change(long place, int posts, long[] before, long[] after, int firstOpenHour) {
        changeScope(ScopeCatalog.GLOBAL, place, posts, before, after, firstOpenHour);
        int language = MentionEntry.language(place);
        if (language != ScopeCatalog.NOT_KNOWN) {
            changeScope(ScopeCatalog.scopeOfLanguage(language), place, posts, before, after, firstOpenHour);
        }
        int region = MentionEntry.region(place);
        if (region != ScopeCatalog.NOT_KNOWN) {
            changeScope(ScopeCatalog.scopeOfRegion(region), place, posts, before, after, firstOpenHour);
        }
    }

    /** Makes an hour, and all before it, part of the sealed past; returns that past by scope. */
    Map<String, Map<Window, Baseline>> seal(int hour, ScopeCatalog catalog, ScoringPolicy policy) {
        Map<String, Map<Window, Baseline>> pasts = new HashMap<>();
        for (ScopeTally scope : scopes) {
            scope.sealBefore(hour + 1, policy);
            Map<Window, Baseline> past = scope.sealed();
            if (past != null) {
                pasts.put(catalog.scopeName(scope.scope), past);
            }
        }
        return pasts;
    }

    private void addAll(long[] entries, int firstOpenHour) {
        long[] before = PeopleIndex.NONE;
        for (int count = 1; count <= entries.length; count++) {
            long[] after = Arrays.copyOf(entries, count);
            long entry = entries[count - 1];
            change(entry, MentionEntry.posts(entry), before, after, firstOpenHour);
            before = after;
        }
    }

    private ScopeTally scope(int number) {
        ScopeTally known = known(number);
        if (known != null) {
            return known;
        }
        ScopeTally added = new ScopeTally(number);
        scopes = Arrays.copyOf(scopes, scopes.length + 1);
        scopes[scopes.length - 1] = added;
        return added;
    }

    private void changeScope(int number, long place, int posts, long[] before, long[] after, int firstOpenHour) {
        ScopeTally scope = scope(number);
        scope.fell |= posts < 0;
        scope.latest.move(AuthorEntries.latest(before, number), AuthorEntries.latest(after, number));
        int hour = TimeBuckets.hourOf(MentionEntry.minute(place));
        int change = (AuthorEntries.inHour(after, number, hour) ? 1 : 0)
                - (AuthorEntries.inHour(before, number, hour) ? 1 : 0);
        if (hour >= firstOpenHour) {
            scope.hours.addPosts(hour, posts);
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
