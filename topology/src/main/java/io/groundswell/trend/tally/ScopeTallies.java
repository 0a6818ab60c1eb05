package io.groundswell.trend.tally;

import io.groundswell.trend.Past;
import io.groundswell.trend.ScoringPolicy;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The counts of one tag in each of its scopes. A scope is counted from the mention on with which it has had enough posts to be
 * looked at, or from its first removal. What a mention changes depends on its author's {@linkplain OtherMentions other mentions}
 * alone, so that a removal is the exact opposite of a mention.
 */
final class ScopeTallies {
    private final UncountedScopes uncounted = new UncountedScopes();
    private final int enoughPosts;
    private int[] numbers = {};
    private ScopeTally[] counted = {};
    private boolean due;

    /** Has counted no scope yet. */
    private ScopeTallies(int enoughPosts) {
        this.enoughPosts = enoughPosts;
    }

    /** @param enoughPosts from so many on a scope is to be counted */
    static ScopeTallies of(PeopleIndex people, int enoughPosts) {
        ScopeTallies tallies = new ScopeTallies(enoughPosts);
        people.forEach((author, entries) -> {
            for (long entry : entries) {
                for (int scope : ScopeCatalog.scopesOf(entry)) {
                    tallies.noteUncounted(scope, entry, MentionEntry.posts(entry));
                }
            }
        });
        return tallies;
    }

    /** Those that are counted. */
    ScopeTally[] all() {
        return counted;
    }

    /** A scope that is counted, or null. */
    @Nullable ScopeTally known(int scope) {
        for (int at = 0; at < numbers.length; at++) {
            if (numbers[at] == scope) {
                return counted[at];
            }
        }
        return null;
    }

    boolean countsAll(long place) {
        for (int scope : ScopeCatalog.scopesOf(place)) {
            if (known(scope) == null) {
                return false;
            }
        }
        return true;
    }

    /** The newest mentions in the scopes of a place. */
    ActiveTags.Newest newestAt(long place) {
        return new ActiveTags.Newest(
                newestIn(ScopeCatalog.GLOBAL),
                newestIn(ScopeCatalog.scopeOfLanguage(MentionEntry.language(place))),
                newestIn(ScopeCatalog.scopeOfRegion(MentionEntry.region(place))));
    }

    private int newestIn(int scope) {
        ScopeTally known = known(scope);
        return known == null ? uncounted.newest(scope) : known.newest();
    }

    /** Whether a scope that is not counted came to have enough posts. */
    boolean areDue() {
        return due;
    }

    /**
     * So many posts more at a place, or less where all is counted, by an author with such other mentions; hours before the
     * first open one are left as they are sealed.
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

    /** An entry is let go, older than all that is counted. */
    void forget(long entry) {
        for (int scope : ScopeCatalog.scopesOf(entry)) {
            uncounted.drop(scope, MentionEntry.posts(entry));
        }
    }

    /** Counts those scopes of a place that have so many posts. O(entries of the people). */
    void countAt(long place, int leastPosts, FreshCounts fresh, PeopleIndex people, int firstOpenHour) {
        due = false;
        for (int scope : ScopeCatalog.scopesOf(place)) {
            if (known(scope) == null && uncounted.posts(scope) >= leastPosts) {
                uncounted.remove(scope);
                fresh.begin(scope);
            }
        }
        takeOver(fresh.count(people, firstOpenHour));
    }

    /** With all scopes that the tag has, or had in its past, counted; those that are counted here are the same there. */
    ScopeTallies whole(FreshCounts fresh, PeopleIndex people, int firstOpenHour) {
        for (int scope : uncounted.scopes()) {
            fresh.begin(scope);
        }
        fresh.beginPasts(this);
        ScopeTallies whole = new ScopeTallies(enoughPosts);
        whole.takeOver(List.of(counted));
        whole.takeOver(fresh.count(people, firstOpenHour));
        return whole;
    }

    /** Makes an hour, and all before it, part of the sealed past; returns that past by scope. */
    Map<String, Past> seal(int hour, ScopeCatalog catalog, ScoringPolicy policy) {
        Map<String, Past> pasts = new HashMap<>();
        for (ScopeTally scope : counted) {
            scope.sealBefore(hour + 1, policy);
            Past past = scope.sealed();
            if (past != null) {
                pasts.put(catalog.scopeName(scope.scope), past);
            }
        }
        return pasts;
    }

    private void changeScope(int scope, long place, int posts, OtherMentions.InScope others, int firstOpenHour) {
        ScopeTally known = known(scope);
        if (known != null) {
            known.change(MentionEntry.minute(place), posts, others, firstOpenHour);
        } else {
            noteUncounted(scope, place, posts);
        }
    }

    private void noteUncounted(int scope, long place, int posts) {
        due |= uncounted.add(scope, MentionEntry.minute(place), posts) >= enoughPosts;
    }

    private void takeOver(Collection<ScopeTally> tallies) {
        int at = numbers.length;
        numbers = Arrays.copyOf(numbers, at + tallies.size());
        counted = Arrays.copyOf(counted, at + tallies.size());
        for (ScopeTally tally : tallies) {
            numbers[at] = tally.scope;
            counted[at++] = tally;
        }
    }
}
