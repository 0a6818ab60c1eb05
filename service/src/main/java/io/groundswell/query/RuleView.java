package io.groundswell.query;

import io.groundswell.schema.TagRule;
import io.groundswell.schema.TagRuleChange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about a tag.
 *
 * @param tag the canonical key
 * @param blocked whether its posts do not count
 * @param approved whether it may be ranked where approval comes first
 * @param review pending, approved or blocked: where it stands with those who review
 * @param aliasOf the tag its posts count as, or null
 * @param shownAs the form to show, or null
 * @param deleted whether the last decision was that nothing is decided
 * @param by who decided last
 * @param why for what reason
 * @param at when
 * @param history the last hundred earlier decisions, oldest first
 */
public record RuleView(
        String tag,
        boolean blocked,
        boolean approved,
        String review,
        @Nullable String aliasOf,
        @Nullable String shownAs,
        boolean deleted,
        String by,
        String why,
        Instant at,
        List<Earlier> history) {

    /** An earlier decision: what was decided, by whom, why and when. */
    public record Earlier(String what, String by, String why, Instant at) {}

    static RuleView of(TagRule rule) {
        return new RuleView(
                rule.getTag(),
                rule.getBlocked(),
                rule.getApproved(),
                rule.getBlocked() ? "blocked" : rule.getApproved() ? "approved" : "pending",
                rule.getAliasOf(),
                rule.getShownAs(),
                TagRules.decidesNothing(rule),
                rule.getBy(),
                rule.getWhy(),
                rule.getAt(),
                rule.getHistory().stream().map(RuleView::earlier).toList());
    }

    private static Earlier earlier(TagRuleChange change) {
        return new Earlier(change.getWhat(), change.getBy(), change.getWhy(), change.getAt());
    }
}
