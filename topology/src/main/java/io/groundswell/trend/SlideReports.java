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

    SlideReports(ScopeCatalog catalog, ActiveTags activeTags, ScoringPolicy policy, int endMinute) {
        this.catalog = catalog;
        this.activeTags = activeTags;
        this.policy = policy;
        this.minPeople = policy.states().minPeople();
        this.endMinute = endMinute;
    }

    /** Looks at a tag in all its scopes; false if it holds too few people anywhere to be looked at again unasked. */
    boolean observe(TagLedger ledger) {
        boolean stays = false;
        if (ledger.people.size() >= minPeople) {
            for (ScopeTally scope : ledger.scopes()) {
                if (scope.people(Window.HOUR, endMinute) >= minPeople) {
                    report(ledger, scope);
                    stays = true;
                }
            }
        }
        settle(ledger);
        return stays;
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

    private void report(TagLedger ledger, ScopeTally scope) {
        List<Observation> observations = new ArrayList<>(Window.values().length);
        for (Window window : Window.values()) {
            observations.add(scope.observe(window, endMinute, policy));
        }
        if (ledger.tag.equals(Mention.ACTIVITY)) {
            activity.put(scope.scope, observations);
        } else {
            candidates
                    .computeIfAbsent(scope.scope, s -> new ArrayList<>())
                    .add(new Candidate(
                            ledger.tag,
                            ledger.shownForm(),
                            scope.firstHour(TimeBuckets.hourOf(endMinute)) * TimeBuckets.MINUTES_PER_HOUR,
                            observations,
                            scope.fell));
        }
    }

    private void settle(TagLedger ledger) {
        for (ScopeTally scope : ledger.scopes()) {
            scope.latest.raiseFloor(endMinute - Window.THREE_HOURS.minutes());
            scope.fell = false;
        }
    }
}
