package io.groundswell.trend.tally;

import io.groundswell.trend.Past;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts some scopes of a tag anew: begun upon their sealed past, then with all people that are held. */
final class FreshCounts {
    private final ScopeCatalog catalog;
    private final Map<String, Past> pasts;
    private final Map<Integer, ScopeTally> tallies = new LinkedHashMap<>();
    private final BitSet begun = new BitSet();
    private final OtherMentions others = new OtherMentions();

    /** @param pasts the tag's sealed past by the names of scopes, each to be used once */
    FreshCounts(ScopeCatalog catalog, Map<String, Past> pasts) {
        this.catalog = catalog;
        this.pasts = pasts;
    }

    /** The scope is to be counted. */
    void begin(int scope) {
        ScopeTally tally = new ScopeTally(scope);
        Past past = pasts.get(catalog.scopeName(scope));
        if (past != null) {
            tally.restoreSealed(past);
        }
        tallies.put(scope, tally);
        begun.set(scope);
    }

    /** All scopes that the tag was ever seen in are to be counted, but for those that are known already. */
    void beginPasts(ScopeTallies known) {
        for (String name : pasts.keySet()) {
            Integer scope = catalog.scopeNumber(name);
            if (scope != null && known.known(scope) == null && !begun.get(scope)) {
                begin(scope);
            }
        }
    }

    /** O(the people's entries); hours before the first open one are left as they are sealed. */
    Collection<ScopeTally> count(PeopleIndex people, int firstOpenHour) {
        if (!tallies.isEmpty()) {
            people.forEach((author, entries) -> countAll(entries, firstOpenHour));
        }
        return tallies.values();
    }

    /** Counts an author's entries one after the other, each beside those before it. */
    private void countAll(long[] entries, int firstOpenHour) {
        for (int at = 0; at < entries.length; at++) {
            if (countsSomewhere(entries[at])) {
                others.than(entries[at]);
                int before = at - 1;
                while (before >= 0 && others.take(entries[before])) {
                    before--;
                }
                count(entries[at], firstOpenHour);
            }
        }
    }

    private void count(long entry, int firstOpenHour) {
        for (int scope : ScopeCatalog.scopesOf(entry)) {
            @Nullable ScopeTally tally = tallies.get(scope);
            if (tally != null) {
                tally.change(MentionEntry.minute(entry), MentionEntry.posts(entry), others.in(scope), firstOpenHour);
            }
        }
    }

    private boolean countsSomewhere(long entry) {
        for (int scope : ScopeCatalog.scopesOf(entry)) {
            if (begun.get(scope)) {
                return true;
            }
        }
        return false;
    }
}
