package io.groundswell.query;

import io.groundswell.schema.TagRule;

/** Where decisions go. */
@FunctionalInterface
public interface RuleSink {

    /** Writes a rule to {@code tag-rules}; returns once it is acknowledged, and throws if it is not. */
    void write(TagRule rule);
}
