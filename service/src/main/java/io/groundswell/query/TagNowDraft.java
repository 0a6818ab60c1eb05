package io.groundswell.query;

import io.groundswell.schema.TagRule;
import io.groundswell.trend.FormCount;
import io.groundswell.trend.Observation;
import io.groundswell.trend.ScoringPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts a {@link TagNow} together, and notes of each thing that stays unknown why. */
final class TagNowDraft {
    private final String tag;
    private final String scope;
    private final List<FormCount> forms;
    private final Map<String, String> missing = new TreeMap<>();
    private @Nullable String alias;
    private boolean blocked;
    private @Nullable String shownAs;
    private @Nullable Trend trend;
    private List<Figures> windows = List.of();

    TagNowDraft(String tag, String scope, List<FormCount> forms) {
        this.tag = tag;
        this.scope = scope;
        this.forms = forms;
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

    void notRanked(boolean rankHere) {
        String why = blocked
                ? "a rule blocks the tag"
                : rankHere
                        ? "the tag is not ranked in this scope"
                        : "the partition that ranks this scope does not run in this instance at the moment";
        for (String field : List.of("rank", "score", "since", "state")) {
            missing.put(field, why);
        }
    }

    void counted(TagCounts counts, Optional<List<Observation>> activity, ScoringPolicy policy) {
        if (blocked) {
            missing.put("observed", "posts of a blocked tag do not count");
            expectNothing("posts of a blocked tag do not count");
            return;
        }
        windows = counts.figures(activity, policy);
        if (counts.observations().isEmpty()) {
            expectNothing("nobody in this scope has used the tag for so long that its past is put away");
        } else if (activity.isEmpty()) {
            expectNothing("the partition that counts this scope's active people does not run in this instance");
        }
    }

    TagNow finish() {
        Trend place = trend;
        Figures telling = telling();
        return new TagNow(
                tag,
                alias,
                scope,
                blocked,
                shownAs,
                place == null ? null : place.rank(),
                place == null ? null : place.state(),
                place == null ? null : place.since(),
                place == null ? null : place.score(),
                telling == null ? null : telling.observed(),
                telling == null ? null : telling.expected(),
                telling == null ? null : telling.z(),
                telling == null ? null : telling.lift(),
                windows,
                forms,
                missing);
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
