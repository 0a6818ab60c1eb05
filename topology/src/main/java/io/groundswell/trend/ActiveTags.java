package io.groundswell.trend;

import java.util.HashMap;
import java.util.Map;

/** How many tags were mentioned lately in each scope: the same histogram of latest mentions, with tags for members. */
final class ActiveTags {
    private final Map<Integer, LatestMentions> scopes = new HashMap<>();

    /** Carries a tag's newest mentions into its scopes. */
    void recount(TagLedger ledger) {
        if (ledger.tag.equals(Mention.ACTIVITY)) {
            return;
        }
        for (ScopeTally scope : ledger.scopes()) {
            int newest = scope.latest.newest();
            tagsOf(scope.scope).move(scope.countedUnder, newest);
            scope.countedUnder = newest;
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

    private LatestMentions tagsOf(int scope) {
        return scopes.computeIfAbsent(scope, s -> new LatestMentions());
    }
}
