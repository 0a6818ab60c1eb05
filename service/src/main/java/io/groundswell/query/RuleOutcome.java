package io.groundswell.query;

/** What became of a decision. */
public sealed interface RuleOutcome {

    /**
     * It is on {@code tag-rules}, and in force from the next slide.
     *
     * @param first whether nothing was ever decided about the tag before
     */
    record Written(RuleView rule, boolean first) implements RuleOutcome {}

    /** It contradicts rules that are in force; {@code rule} says which. */
    record Refused(String rule) implements RuleOutcome {}

    /** There is nothing to delete. */
    record NoSuchRule(String why) implements RuleOutcome {}

    /** It could not be written, or nobody knows whether it was. */
    record NotWritten(String why) implements RuleOutcome {}
}
