package io.groundswell.query;

import io.groundswell.schema.TagRule;
import io.groundswell.schema.TagRuleChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the next rule of a tag out of the last one, so that no decision is forgotten. */
final class TagRules {
    private TagRules() {}

    static TagRule next(@Nullable TagRule last, String tag, RuleChange change, Instant at) {
        return TagRule.newBuilder()
                .setTag(tag)
                .setBlocked(change.blocked())
                .setAliasOf(change.aliasOf() == null ? null : change.aliasOf().key())
                .setShownAs(change.shownAs())
                .setBy(change.by())
                .setWhy(change.why())
                .setAt(at)
                .setHistory(historyWith(last))
                .build();
    }

    /** Whether a rule is a deleted one. */
    static boolean decidesNothing(TagRule rule) {
        return !rule.getBlocked() && rule.getAliasOf() == null && rule.getShownAs() == null;
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
        return history;
    }

    private static String inWords(TagRule rule) {
        List<String> words = new ArrayList<>();
        if (rule.getBlocked()) {
            words.add("blocked");
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
