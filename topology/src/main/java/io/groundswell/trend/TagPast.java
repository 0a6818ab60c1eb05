package io.groundswell.trend;

/** Makes the counts of a tag from its people and its sealed past, and seals what can no longer change. */
final class TagPast {
    private final SealedHistory history;
    private final ScopeCatalog catalog;
    private final ScoringPolicy scoring;

    TagPast(SealedHistory history, ScopeCatalog catalog, ScoringPolicy scoring) {
        this.history = history;
        this.catalog = catalog;
        this.scoring = scoring;
    }

    /** The counts that a ledger keeps, or such as it would keep. */
    ScopeTallies countsOf(TagLedger ledger, int firstOpenHour) {
        ScopeTallies kept = ledger.counts();
        return kept != null
                ? kept
                : ScopeTallies.of(ledger.people, history.loadBaselines(ledger.tag), catalog, firstOpenHour);
    }

    /** Writes an hour down as final, with the past that it becomes part of. */
    void sealHour(TagLedger ledger, int hour) {
        ScopeTallies counts = countsOf(ledger, hour);
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
        history.saveBaselines(ledger.tag, counts.seal(hour, catalog, scoring));
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
}
