package io.groundswell.query;

import io.groundswell.schema.TagRule;
import io.groundswell.trend.Observations;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.rank.Standing;
import io.groundswell.trend.tally.FormCount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts a {@link TagNow} together, and notes of each thing that stays unknown why. */
final class TagNowDraft {
    private final String tag;
    private final String scope;
    private final int minPeople;
    private final Map<String, String> missing = new TreeMap<>();
    private @Nullable String alias;
    private boolean blocked;
    private @Nullable String shownAs;
    private @Nullable Trend trend;
    private @Nullable Standing standing;
    private List<Figures> windows = List.of();
    private List<FormCount> forms = List.of();

    /** @param minPeople fewer people than these, but for none at all, are not told */
    TagNowDraft(String tag, String scope, int minPeople) {
        this.tag = tag;
        this.scope = scope;
        this.minPeople = minPeople;
    }

    void writtenAs(List<FormCount> written) {
        forms = written.stream().filter(form -> form.people() >= minPeople).toList();
        if (forms.size() < written.size()) {
            missing.put("forms", tooFew());
        }
    }

    void asked(String key) {
        alias = key.equals(tag) ? null : key;
    }

    void ruledBy(@Nullable TagRule rule) {
        blocked = rule != null && rule.getBlocked();
        shownAs = rule == null ? null : rule.getShownAs();
    }

    void ranked(Trend place) {
        trend = place;
        windows = place.windows();
    }

    /** Where it stood in a past ranking, null if it was not in it: that tells of nothing else. */
    void stood(@Nullable Trend place) {
        missing.put("forms", "forms are known of now alone");
        if (place != null) {
            ranked(place);
            return;
        }
        for (String field : List.of("rank", "score", "state", "since")) {
            missing.put(field, "the tag was not ranked in this scope then");
        }
        for (String field : List.of("observed", "expected", "z", "lift")) {
            missing.put(field, "of a past slide the figures of ranked tags alone are kept");
        }
    }

    void notRanked(boolean rankHere, Optional<Standing> onItsWay) {
        String away = blocked
                ? "a rule blocks the tag"
                : "the partition that ranks this scope does not run in this instance at the moment";
        boolean known = rankHere && !blocked;
        for (String field : List.of("rank", "score")) {
            missing.put(field, known ? "the tag is not ranked in this scope" : away);
        }
        standing = known ? onItsWay.orElse(null) : null;
        if (standing == null) {
            for (String field : List.of("since", "state")) {
                missing.put(field, known ? "the tag neither rises nor falls in this scope" : away);
            }
        }
    }

    void counted(TagCounts counts, Optional<Observations> activity, ScoringPolicy policy) {
        if (blocked) {
            missing.put("observed", "posts of a blocked tag do not count");
            expectNothing("posts of a blocked tag do not count");
            return;
        }
        windows = counts.figures(activity, policy).stream()
                .map(window -> window.withheldBelow(minPeople))
                .toList();
        if (counts.observations().isEmpty()) {
            expectNothing("nobody in this scope has used the tag for so long that its past is put away");
        } else if (activity.isEmpty()) {
            expectNothing("the partition that counts this scope's active people does not run in this instance");
        }
    }

    TagNow finish() {
        Trend place = trend;
        Standing way = standing;
        Figures telling = telling();
        if (telling != null && telling.observed() == null) {
            List.of("observed", "lift", "z").forEach(field -> missing.putIfAbsent(field, tooFew()));
        }
        return new TagNow(
                tag,
                alias,
                scope,
                blocked,
                shownAs,
                place == null ? null : place.rank(),
                place != null ? place.state() : way == null ? null : way.state().name(),
                place != null ? place.since() : way == null ? null : Asking.instant(way.sinceMinute()),
                place == null ? null : place.score(),
                telling == null ? null : telling.observed(),
                telling == null ? null : telling.expected(),
                telling == null ? null : telling.z(),
                telling == null ? null : telling.lift(),
                windows,
                forms,
                missing);
    }

    private String tooFew() {
        return "fewer than " + minPeople + " people are not told";
    }

    private void expectNothing(String why) {
        for (String field : List.of("expected", "lift", "z")) {
            missing.put(field, why);
        }
    }

    /** The window that surprises most, the first of equals; the longest if no surprise is known. */
    private @Nullable Figures telling() {
        Figures most = null;
        for (Figures window : windows) {
            Double z = window.z();
            Double mostZ = most == null ? null : most.z();
            if (z == null || mostZ == null || z > mostZ) {
                most = window;
            }
        }
        return most;
    }
}
