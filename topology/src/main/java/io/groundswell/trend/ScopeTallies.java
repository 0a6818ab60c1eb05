package io.groundswell.trend;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The counts of one tag in each of its scopes. What a mention changes depends on its author's {@linkplain OtherMentions other
 * mentions} alone, so that a removal is the exact opposite of a mention.
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
        OtherMentions others = new OtherMentions();
        people.forEach((author, entries) -> tallies.addAll(entries, others, firstOpenHour));
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

    /**
     * So many posts more, or less, at a place, by an author with such other mentions; hours before the first open one are left as
     * they are sealed.
     */
    void change(long place, int posts, OtherMentions others, int firstOpenHour) {
        changeScope(ScopeCatalog.GLOBAL, place, posts, others.inWorld(), firstOpenHour);
        int language = MentionEntry.language(place);
        if (language != ScopeCatalog.NOT_KNOWN) {
            changeScope(ScopeCatalog.scopeOfLanguage(language), place, posts, others.inLanguage(), firstOpenHour);
        }
        int region = MentionEntry.region(place);
        if (region != ScopeCatalog.NOT_KNOWN) {
            changeScope(ScopeCatalog.scopeOfRegion(region), place, posts, others.inRegion(), firstOpenHour);
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

    /** Adds an author's entries one after the other, each beside those before it. */
    private void addAll(long[] entries, OtherMentions others, int firstOpenHour) {
        for (int at = 0; at < entries.length; at++) {
            others.than(entries[at]);
            int before = at - 1;
            while (before >= 0 && others.take(entries[before])) {
                before--;
            }
            change(entries[at], MentionEntry.posts(entries[at]), others, firstOpenHour);
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

    private void changeScope(int number, long place, int posts, OtherMentions.InScope others, int firstOpenHour) {
        int minute = MentionEntry.minute(place);
        scope(number).change(minute, posts, others, firstOpenHour);
    }
}
