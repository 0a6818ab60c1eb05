package io.groundswell.trend.tally;

import io.groundswell.trend.Candidate;
import io.groundswell.trend.Observations;
import io.groundswell.trend.ScopeSlide;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.StatePolicy;
import io.groundswell.trend.TimeBuckets;
import io.groundswell.trend.Window;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what one partition can say of one slide: for each scope its activity, its active tags and the candidates. */
final class SlideReports {
    private final ScopeCatalog catalog;
    private final ActiveTags activeTags;
    private final ScoringPolicy policy;
    private final int minPeople;
    private final int slideHour;
    private final int endMinute;

    @SuppressWarnings("unchecked") // Java has no arrays of a parameterized type.
    private final @Nullable List<Candidate>[] candidates = (List<Candidate>[]) new List<?>[ScopeCatalog.MOST_SCOPES];

    private final @Nullable Observations[] activity = new Observations[ScopeCatalog.MOST_SCOPES];

    /** What a look at a tag showed, over all its scopes. */
    enum Sight {
        /** Too few people anywhere. */
        FEW,
        /** Enough people somewhere, but nowhere more than may be expected. */
        QUIET,
        /** It is told of. */
        TOLD;

        Sight orQuiet() {
            return this == FEW ? QUIET : this;
        }
    }

    SlideReports(ScopeCatalog catalog, ActiveTags activeTags, ScoringPolicy policy, int endMinute) {
        this.catalog = catalog;
        this.activeTags = activeTags;
        this.policy = policy;
        this.minPeople = policy.states().minPeople();
        this.endMinute = endMinute;
        this.slideHour = TimeBuckets.hourOf(endMinute - 1);
    }

    /** Looks at a tag in all its scopes, and reports of those in which a ranker must know of it. */
    Sight observe(TagLedger ledger) {
        ScopeTallies counts = ledger.counts();
        Sight sight = Sight.FEW;
        if (counts != null) {
            for (ScopeTally scope : counts.all()) {
                if (scope.hasPeople(minPeople, endMinute)) {
                    sight = report(ledger, scope) ? Sight.TOLD : sight.orQuiet();
                } else {
                    scope.tell(null);
                }
                scope.settle();
            }
        }
        return sight;
    }

    List<ScopeSlide> toList() {
        int hourAgo = endMinute - Window.HOUR.minutes();
        List<ScopeSlide> slides = new ArrayList<>();
        for (int scope : catalog.scopes()) {
            activeTags.raiseFloor(scope, endMinute - Window.THREE_HOURS.minutes());
            int tags = activeTags.since(scope, hourAgo);
            Observations active = activity[scope];
            List<Candidate> found = candidates[scope];
            if (tags > 0 || active != null || found != null) {
                slides.add(new ScopeSlide(
                        catalog.scopeName(scope),
                        endMinute,
                        active == null ? Observations.NONE : active,
                        tags,
                        found == null ? List.of() : found));
            }
        }
        return slides;
    }

    private boolean report(TagLedger ledger, ScopeTally scope) {
        if (ledger.isActivity) {
            activity[scope.scope] = scope.observe(endMinute, policy);
            return true;
        }
        Candidate told = scope.told();
        if (told != null && stillHolds(told, ledger, scope)) {
            noteTold(ledger); // it surprises as it did, and may have a track as it may have had
        } else {
            told = mustBeTold(ledger, scope.mostSurprise(endMinute, policy)) ? candidate(ledger, scope) : null;
            scope.tell(told);
        }
        if (told != null) {
            candidatesIn(scope.scope).add(told);
        }
        return told != null;
    }

    /**
     * Whether what was told of a tag in a scope is to be told again, as the same object. What comes or goes makes the conduct another,
     * or in an earlier hour what is expected, so that neither the first hour nor a fall need be looked at; of a tag that was not
     * touched only people leave, or an hour begins, and then other things are expected.
     */
    @SuppressWarnings("ReferenceEquality") // mostly it is the same, and else told as if it had changed
    private boolean stillHolds(Candidate before, TagLedger ledger, ScopeTally scope) {
        return scope.isAsTold(endMinute)
                && (!ledger.touched
                        || (before.conduct() == ledger.conductIn(slideHour)
                                && before.form().equals(ledger.forms.shown(ledger.tag))));
    }

    private Candidate candidate(TagLedger ledger, ScopeTally scope) {
        return new Candidate(
                ledger.tag,
                ledger.forms.shown(ledger.tag),
                scope.firstHour(TimeBuckets.hourOf(endMinute)) * TimeBuckets.MINUTES_PER_HOUR,
                scope.observe(endMinute, policy),
                ledger.conductIn(slideHour),
                scope.fell);
    }

    private List<Candidate> candidatesIn(int scope) {
        List<Candidate> known = candidates[scope];
        if (known == null) {
            known = new ArrayList<>();
            candidates[scope] = known;
        }
        return known;
    }

    /**
     * A tag without a track is nothing to the ranker until its surprise may begin one; a tag that may have one is told until
     * it is quiet. Which have, only the ranker knows: here it is foreseen, with no track left out.
     */
    boolean mustBeTold(TagLedger ledger, double surprise) {
        StatePolicy states = policy.states();
        boolean told = surprise >= states.emergingZ()
                || (surprise >= states.endedZ() && endMinute <= ledger.mayHaveTrackUntil);
        if (told) {
            noteTold(ledger);
        }
        return told;
    }

    private void noteTold(TagLedger ledger) {
        int mayHaveTrackUntil = endMinute + policy.states().longestQuietTrack();
        ledger.mayHaveTrackUntil = Math.max(ledger.mayHaveTrackUntil, mayHaveTrackUntil);
    }
}
