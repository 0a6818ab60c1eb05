package io.groundswell.trend;

import java.util.HashMap;
import java.util.Map;

/** How many tags were mentioned lately in each scope: the same histogram of latest mentions, with tags for members. */
final class ActiveTags {
    private final Map<Integer, LatestMentions> scopes = new HashMap<>();

    /** A tag's newest mentions in the scopes of a place. */
    record Standing(int inGlobal, int inLanguage, int inRegion) {
        static Standing of(TagLedger ledger, long place) {
            return new Standing(
                    ledger.newestIn(ScopeCatalog.GLOBAL),
                    ledger.newestIn(ScopeCatalog.scopeOfLanguage(MentionEntry.language(place))),
                    ledger.newestIn(ScopeCatalog.scopeOfRegion(MentionEntry.region(place))));
        }

        /** The standing after one mention more. */
        Standing with(int minute) {
            return new Standing(Math.max(inGlobal, minute), Math.max(inLanguage, minute), Math.max(inRegion, minute));
        }
    }

    /** A mention at a place came or went. */
    void move(long place, Standing before, Standing after) {
        move(ScopeCatalog.GLOBAL, before.inGlobal(), after.inGlobal());
        int language = MentionEntry.language(place);
        if (language != ScopeCatalog.NOT_KNOWN) {
            move(ScopeCatalog.scopeOfLanguage(language), before.inLanguage(), after.inLanguage());
        }
        int region = MentionEntry.region(place);
        if (region != ScopeCatalog.NOT_KNOWN) {
            move(ScopeCatalog.scopeOfRegion(region), before.inRegion(), after.inRegion());
        }
    }

    /** Tags of a scope with a mention in {@code [from, to)}. */
    int in(int scope, int from, int to) {
        LatestMentions tags = scopes.get(scope);
        return tags == null ? 0 : tags.in(from, to);
    }

    /** Forgets what lies before a minute. */
    void raiseFloor(int minute) {
        scopes.values().forEach(tags -> tags.raiseFloor(minute));
    }

    private void move(int scope, int before, int after) {
        if (before != after) {
            scopes.computeIfAbsent(scope, s -> new LatestMentions()).move(before, after);
        }
    }
}
