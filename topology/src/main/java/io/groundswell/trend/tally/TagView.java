package io.groundswell.trend.tally;

import io.groundswell.trend.Observations;
import io.groundswell.trend.ScoringPolicy;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a tally knows of one tag at its last closed slide. Reads the tally's own state: to be used up while nothing is
 * applied to it.
 */
public final class TagView {
    private static final int NEVER = Integer.MAX_VALUE;

    private final String tag;
    private final @Nullable TagLedger ledger;
    private final TagPast past;
    private final ScopeCatalog catalog;
    private final ScoringPolicy policy;
    private final int firstOpenHour;

    TagView(
            String tag,
            @Nullable TagLedger ledger,
            TagPast past,
            ScopeCatalog catalog,
            ScoringPolicy policy,
            int firstOpenHour) {
        this.tag = tag;
        this.ledger = ledger;
        this.past = past;
        this.catalog = catalog;
        this.policy = policy;
        this.firstOpenHour = firstOpenHour;
    }

    public String tag() {
        return tag;
    }

    /** The first hour that is not sealed; what lies before it is told by the sealed series. */
    public int firstOpenHour() {
        return firstOpenHour;
    }

    /** The forms people wrote within the ledger's horizon, most people first. */
    public List<FormCount> forms() {
        return ledger == null ? List.of() : ledger.forms.mostWrittenFirst();
    }

    /** Observed and expected per window; empty if the scope has not seen the tag. */
    public Optional<Observations> observe(String scope, int endMinute) {
        Integer number = catalog.knownScope(scope);
        if (ledger == null || number == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(past.countsIn(number, ledger, firstOpenHour))
                .map(tally -> tally.observe(endMinute, policy));
    }

    /** The hour in which a scope first saw the tag, hours since the epoch; empty if it is not remembered to have. */
    public OptionalInt firstHour(String scope) {
        Integer number = catalog.knownScope(scope);
        ScopeTally tally = ledger == null || number == null ? null : past.countsIn(number, ledger, firstOpenHour);
        int hour = tally == null ? NEVER : tally.firstHour(NEVER);
        return hour == NEVER ? past.firstHour(tag, scope) : OptionalInt.of(hour);
    }

    /**
     * Posts and people per bucket, counted from the people that are held.
     *
     * @param bucketMinutes the buckets' length
     * @param from first minute, inclusive; earlier than the ledger's horizon finds nothing
     * @param to last minute, exclusive
     * @return the buckets that hold a post, ascending
     */
    public List<SeriesPoint> series(String scope, int bucketMinutes, int from, int to) {
        Integer number = catalog.knownScope(scope);
        return ledger == null || number == null ? List.of() : ledger.series(number, bucketMinutes, from, to);
    }
}
