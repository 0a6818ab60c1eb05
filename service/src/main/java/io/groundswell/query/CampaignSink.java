package io.groundswell.query;

import io.groundswell.schema.CampaignDefinition;

/** Where decisions about campaigns go. */
@FunctionalInterface
public interface CampaignSink {

    /**
     * Writes a definition to {@code campaigns}; returns once it is acknowledged.
     *
     * @throws io.groundswell.runtime.Unreachable if nobody acknowledges it for now; anything else that is thrown will not
     *     pass by waiting
     */
    void write(CampaignDefinition definition);
}
