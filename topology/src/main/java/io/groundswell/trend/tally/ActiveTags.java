package io.groundswell.trend.tally;

import org.jspecify.annotations.Nullable;

/** How many tags were mentioned lately in each scope: the same histogram of latest mentions, with tags for members. */
final class ActiveTags {
    private final @Nullable LatestMentions[] scopes = new LatestMentions[ScopeCatalog.MOST_SCOPES];

    /** The minutes of a tag's newest mentions in the scopes of a place, or {@link LatestMentions#NEVER}. */
    record Newest(int inGlobal, int inLanguage, int inRegion) {
        /** With a mention at a place more. */
        Newest with(long place) {
            int minute = MentionEntry.minute(place);
            return new Newest(Math.max(minute, inGlobal), Math.max(minute, inLanguage), Math.max(minute, inRegion));
        }
    }

    /** A mention at a place came or went. */
    void move(long place, Newest before, Newest after) {
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
