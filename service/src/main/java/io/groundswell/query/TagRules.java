package io.groundswell.query;

import io.groundswell.schema.TagRule;
import io.groundswell.schema.TagRuleChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the next rule of a tag out of the last one, so that no decision is forgotten. */
final class TagRules {
    /**
     * Earlier decisions that are remembered, so that a rule never outgrows what its topic takes: even with names and
     * reasons of the greatest length a history stays below 900 kB.
     */
    static final int LONGEST_HISTORY = 100;

    private TagRules() {}

    static TagRule next(@Nullable TagRule last, String tag, RuleChange change, Instant at) {
        return TagRule.newBuilder()
                .setTag(tag)
                .setBlocked(change.blocked())
                .setApproved(change.approved())
                .setAliasOf(change.aliasOf() == null ? null : change.aliasOf().key())
                .setShownAs(change.shownAs())
                .setBy(change.by())
                .setWhy(change.why())
                .setAt(at)
                .setHistory(historyWith(last))
                .build();
    }

    /** Whether a decision is word for word the one that a rule holds. */
    static boolean holds(TagRule rule, RuleChange change) {
        String aliasOf = change.aliasOf() == null ? null : change.aliasOf().key();
        return rule.getBlocked() == change.blocked()
                && rule.getApproved() == change.approved()
                && Objects.equals(rule.getAliasOf(), aliasOf)
                && Objects.equals(rule.getShownAs(), change.shownAs())
                && rule.getBy().equals(change.by())
                && rule.getWhy().equals(change.why());
    }

    /** Whether a rule is a deleted one. */
    static boolean decidesNothing(TagRule rule) {
        return !rule.getBlocked() && !rule.getApproved() && rule.getAliasOf() == null && rule.getShownAs() == null;
    }

    private static List<TagRuleChange> historyWith(@Nullable TagRule last) {
        if (last == null) {
            return List.of();
        }
        List<TagRuleChange> history = new ArrayList<>(last.getHistory());
        history.add(TagRuleChange.newBuilder()
                .setWhat(inWords(last))
                .setBy(last.getBy())
                .setWhy(last.getWhy())
                .setAt(last.getAt())
                .build());
        return history.subList(Math.max(0, history.size() - LONGEST_HISTORY), history.size());
    }

    private static String inWords(TagRule rule) {
        List<String> words = new ArrayList<>();
        if (rule.getBlocked()) {
            words.add("blocked");
        }
        if (rule.getApproved()) {
            words.add("approved");
        }
        if (rule.getAliasOf() != null) {
            words.add("alias of " + rule.getAliasOf());
        }
        if (rule.getShownAs() != null) {
            words.add("shown as " + rule.getShownAs());
        }
        return words.isEmpty() ? "deleted" : String.join(", ", words);
    }
}
