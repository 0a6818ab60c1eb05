package io.groundswell.trend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers what one partition can say of one slide: for each scope its activity, its active tags and the candidates. */
final class SlideReports {
    private final ScopeCatalog catalog;
    private final ActiveTags activeTags;
    private final ScoringPolicy policy;
    private final int minPeople;
    private final int endMinute;
    private final Map<Integer, List<Candidate>> candidates = new HashMap<>();
    private final Map<Integer, List<Observation>> activity = new HashMap<>();

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
    }

    /** Looks at a tag in all its scopes, and reports of those in which a ranker must know of it. */
    Sight observe(TagLedger ledger) {
        ScopeTallies counts = ledger.counts();
        Sight sight = Sight.FEW;
        if (counts != null) {
            for (ScopeTally scope : counts.all()) {
                if (scope.people(Window.HOUR, endMinute) >= minPeople) {
                    sight = report(ledger, scope) ? Sight.TOLD : sight.orQuiet();
                }
                scope.settle(endMinute);
            }
        }
        return sight;
    }

    List<ScopeSlide> toList() {
        int hourAgo = endMinute - Window.HOUR.minutes();
        activeTags.raiseFloor(endMinute - Window.THREE_HOURS.minutes());
        List<ScopeSlide> slides = new ArrayList<>();
        for (int scope : catalog.scopes()) {
            int tags = activeTags.in(scope, hourAgo, endMinute);
            List<Observation> active = activity.getOrDefault(scope, List.of());
            List<Candidate> found = candidates.getOrDefault(scope, List.of());
            if (tags > 0 || !active.isEmpty() || !found.isEmpty()) {
                slides.add(new ScopeSlide(catalog.scopeName(scope), endMinute, active, tags, found));
            }
        }
        return slides;
    }

    private boolean report(TagLedger ledger, ScopeTally scope) {
        List<Observation> observations = scope.observe(endMinute, policy);
        if (ledger.tag.equals(Mention.ACTIVITY)) {
            activity.put(scope.scope, observations);
            return true;
        }
        boolean told = mustBeTold(ledger, observations);
        if (told) {
            candidates
                    .computeIfAbsent(scope.scope, s -> new ArrayList<>())
                    .add(new Candidate(
                            ledger.tag,
                            ledger.forms.shown(ledger.tag),
                            scope.firstHour(TimeBuckets.hourOf(endMinute)) * TimeBuckets.MINUTES_PER_HOUR,
                            observations,
                            scope.fell));
        }
        return told;
    }

    /**
     * A tag without a track is nothing to the ranker until its surprise may begin one; a tag that may have one is told until
     * it is quiet. Which have, only the ranker knows: here it is foreseen, with no track left out.
     */
    boolean mustBeTold(TagLedger ledger, List<Observation> observations) {
        StatePolicy states = policy.states();
        double surprise = Surprise.upperBound(observations, policy.surprise());
        boolean told = surprise >= states.emergingZ()
                || (surprise >= states.endedZ() && endMinute <= ledger.mayHaveTrackUntil);
        if (told) {
            ledger.mayHaveTrackUntil = Math.max(ledger.mayHaveTrackUntil, endMinute + states.longestQuietTrack());
        }
        return told;
    }
}
