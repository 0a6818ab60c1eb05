package io.groundswell.query;

import io.groundswell.schema.TagRule;

/** Where decisions go. */
@FunctionalInterface
public interface RuleSink {

    /**
     * Writes a rule to {@code tag-rules}; returns once it is acknowledged.
     *
     * @throws io.groundswell.runtime.Unreachable if nobody acknowledges it for now; anything else that is thrown will not
     *     pass by waiting
     */
    void write(TagRule rule);
}
