package io.groundswell.trend;

import org.jspecify.annotations.Nullable;

/** How many tags were mentioned lately in each scope: the same histogram of latest mentions, with tags for members. */
final class ActiveTags {
    private final @Nullable LatestMentions[] scopes = new LatestMentions[ScopeCatalog.MOST_SCOPES];

    /** A mention of a tag comes: its newest in a scope may change. */
    void add(TagLedger ledger, long place) {
        int minute = MentionEntry.minute(place);
        addTo(ScopeCatalog.GLOBAL, ledger, minute);
        int language = MentionEntry.language(place);
        if (language != ScopeCatalog.NOT_KNOWN) {
            addTo(ScopeCatalog.scopeOfLanguage(language), ledger, minute);
        }
        int region = MentionEntry.region(place);
        if (region != ScopeCatalog.NOT_KNOWN) {
            addTo(ScopeCatalog.scopeOfRegion(region), ledger, minute);
        }
    }

    /** A tag's newest mentions in the scopes of a place, to be told before and after a mention goes. */
    record Standing(int inGlobal, int inLanguage, int inRegion) {
        static Standing of(TagLedger ledger, long place) {
            return new Standing(
                    ledger.newestIn(ScopeCatalog.GLOBAL),
                    ledger.newestIn(ScopeCatalog.scopeOfLanguage(MentionEntry.language(place))),
                    ledger.newestIn(ScopeCatalog.scopeOfRegion(MentionEntry.region(place))));
        }
    }

    /** A mention at a place went. */
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

    /** Tags of a scope with a mention in a minute or later. */
    int since(int scope, int minute) {
        LatestMentions tags = scopes[scope];
        return tags == null ? 0 : tags.since(minute);
    }

    /** Forgets what lies before a minute in a scope. */
    void raiseFloor(int scope, int minute) {
        LatestMentions tags = scopes[scope];
        if (tags != null) {
            tags.raiseFloor(minute);
        }
    }

    private void addTo(int scope, TagLedger ledger, int minute) {
        int before = ledger.newestIn(scope);
        if (minute > before) {
            move(scope, before, minute);
        }
    }

    private void move(int scope, int before, int after) {
        if (before == after) {
            return;
        }
        LatestMentions tags = scopes[scope];
        if (tags == null) {
            tags = new LatestMentions();
            scopes[scope] = tags;
        }
        tags.move(before, after);
    }
}
