package io.groundswell.query;

import io.groundswell.schema.TagRule;
import java.util.Collection;
import java.util.Optional;

/** Why a decision cannot be: it says nothing, or contradicts itself or rules that are in force. */
final class RuleObjections {
    private RuleObjections() {}

    /** The objection to a decision about a tag, as a sentence for people; empty if there is none. */
    static Optional<String> to(String tag, RuleChange change, Collection<TagRule> rules) {
        TagName target = change.aliasOf();
        if (change.decidesNothing()) {
            return Optional.of("A rule must block, approve, alias or rename; to take one back, delete it");
        }
        if (change.blocked() && change.approved()) {
            return Optional.of("A rule must block or approve, not both");
        }
        if (target == null) {
            return Optional.empty();
        }
        if (target.key().equals(tag)) {
            return Optional.of("A tag cannot be an alias of itself: both are '" + tag + "'");
        }
        if (change.approved()) {
            return Optional.of(
                    "A rule must approve or alias, not both: approve '" + target.key() + "' to approve them all");
        }
        if (change.blocked()) {
            return Optional.of("A rule must block or alias, not both: block '" + target.key() + "' to block them all");
        }
        return rules.stream()
                .flatMap(rule -> of(rule, tag, target.key()).stream())
                .sorted()
                .findFirst();
    }

    private static Optional<String> of(TagRule rule, String tag, String target) {
        if (rule.getTag().equals(target) && rule.getAliasOf() != null) {
            return Optional.of("'" + target + "' is an alias of '" + rule.getAliasOf() + "' itself: name that");
        }
        if (rule.getTag().equals(target) && rule.getBlocked()) {
            return Optional.of("'" + target + "' is blocked: nothing may count as it");
        }
        if (tag.equals(rule.getAliasOf())) {
            return Optional.of("'" + rule.getTag() + "' is an alias of '" + tag + "', which cannot be one itself then");
        }
        return Optional.empty();
    }
}
