package io.groundswell.query;

/**
 * Who decides, and why.
 *
 * @param by 1..{@value RuleChange#LONGEST_BY} characters
 * @param why 1..{@value RuleChange#LONGEST_WHY} characters
 */
public record Signature(String by, String why) {
    public Signature {
        RuleChange.require("by", by, RuleChange.LONGEST_BY);
        RuleChange.require("why", why, RuleChange.LONGEST_WHY);
    }
}
