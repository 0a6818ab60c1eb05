package io.groundswell.query;

import io.groundswell.query.Coverage.Partitions;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All campaigns that are counted, by id.
 *
 * @param asOf the event time up to which all that is known is in all of them; null if nothing is told of any
 * @param stale whether this instance is not keeping up
 * @param partitions those that were asked
 * @param campaigns those of which something is known here
 * @param notHere the others
 */
public record CampaignList(
        @Nullable Instant asOf,
        boolean stale,
        Partitions partitions,
        List<CampaignSummary> campaigns,
        List<Elsewhere> notHere) {

    /** A campaign of which nothing is known here at the moment. */
    public record Elsewhere(String campaign, String title, String why) {}
}
