package io.groundswell.trend.tally;

import io.groundswell.trend.Past;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.TimeBuckets;
import io.groundswell.trend.Window;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Makes the counts of a tag from its people and its sealed past, and seals what can no longer change. */
final class TagPast {
    private final SealedHistory history;
    private final ScopeCatalog catalog;
    private final ScoringPolicy scoring;
    private final int leastPeople;

    TagPast(SealedHistory history, ScopeCatalog catalog, ScoringPolicy scoring) {
        this.history = history;
        this.catalog = catalog;
        this.scoring = scoring;
        this.leastPeople = scoring.states().minPeople();
    }

    /** Counts what has come to have enough people to be looked at, with a mention that is entered already. */
    void countDue(TagLedger ledger, long place, int firstOpenHour) {
        if (ledger.isDue(leastPeople)) {
            countAt(place, leastPeople, ledger, firstOpenHour);
        }
    }

    /** Counts all scopes of a place from which a mention may be taken away: that it was is to be told. */
    void countForRemoval(TagLedger ledger, long place, int firstOpenHour) {
        if (!ledger.countsAll(place)) {
            countAt(place, 1, ledger, firstOpenHour);
        }
    }

    /** The counts of a scope, kept or such as would be kept; null if the tag was never seen there. */
    @Nullable ScopeTally countsIn(int scope, TagLedger ledger, int firstOpenHour) {
        ScopeTallies kept = ledger.counts();
        ScopeTally known = kept == null ? null : kept.known(scope);
        return known != null ? known : wholeOf(ledger, firstOpenHour).known(scope);
    }

    /** The hour in which a scope first saw a tag that nobody is held of; empty if it is not remembered to have. */
    OptionalInt firstHour(String tag, String scope) {
        Past sealed = history.loadPasts(tag).get(scope);
        return sealed == null ? OptionalInt.empty() : OptionalInt.of(sealed.startHour());
    }

    /** Writes an hour down as final, with the past that it becomes part of. */
    void sealHour(TagLedger ledger, int hour) {
        ScopeTallies counts = wholeOf(ledger, hour);
        for (ScopeTally scope : counts.all()) {
            int row = scope.hours.rowOf(hour);
            if (row >= 0 && scope.hours.posts(row) > 0) {
                history.sealHour(
                        ledger.tag,
                        catalog.scopeName(scope.scope),
                        hour,
                        scope.hours.posts(row),
                        scope.hours.people(row, Window.HOUR));
            }
        }
        history.savePasts(ledger.tag, counts.seal(hour, catalog, scoring));
    }

    /** Writes a day down as final and lets its people go. O(their entries). */
    void sealDay(TagLedger ledger, int day) {
        int start = day * TimeBuckets.MINUTES_PER_DAY;
        int end = start + TimeBuckets.MINUTES_PER_DAY;
        ScopeTotals totals = new ScopeTotals(start, end);
        ledger.people.forEach(totals);
        totals.forEach(
                (scope, posts, people) -> history.sealDay(ledger.tag, catalog.scopeName(scope), day, posts, people));
        ledger.forgetBefore(end);
    }

    private void countAt(long place, int leastPosts, TagLedger ledger, int firstOpenHour) {
        ScopeTallies counts = ledger.beginCounts(leastPeople);
        counts.countAt(place, leastPosts, fresh(ledger), ledger.people, firstOpenHour);
    }

    private ScopeTallies wholeOf(TagLedger ledger, int firstOpenHour) {
        ScopeTallies kept = ledger.counts();
        ScopeTallies counts = kept != null ? kept : ScopeTallies.of(ledger.people, leastPeople);
        return counts.whole(fresh(ledger), ledger.people, firstOpenHour);
    }

    private FreshCounts fresh(TagLedger ledger) {
        return new FreshCounts(catalog, history.loadPasts(ledger.tag));
    }
}
