package io.groundswell.query;

import io.groundswell.stream.tally.Holdings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How this instance is getting on. Of the partitions that it does not run it says nothing.
 *
 * @param state the streams' state
 * @param asOf the event time through which all ranks that run here have ranked; null before the first slide
 * @param stale whether this instance is not keeping up
 * @param waitsForRegistry whether reading stands still until the schema registry answers
 * @param failure the kind of failure that ended the streams, or null
 * @param total the counters of the partitions read here, summed; null if none is
 * @param holds what is held in memory by what runs here
 * @param sources the partitions of posts
 * @param tallies the partitions that count tags
 * @param ranks the partitions that rank scopes
 * @param campaigns the partitions that add up campaigns
 */
public record Status(
        String state,
        @Nullable Instant asOf,
        boolean stale,
        boolean waitsForRegistry,
        @Nullable String failure,
        @Nullable Counts total,
        Holdings holds,
        Step<Source> sources,
        Step<TallyPart> tallies,
        Step<Rank> ranks,
        Step<CampaignPart> campaigns) {

    /**
     * One step of the topology.
     *
     * @param of how many partitions it has, wherever they run
     * @param here those that run in this instance, ascending
     */
    public record Step<T>(int of, List<T> here) {}

    /**
     * A partition of posts, as of its last commit.
     *
     * @param frontier the event time up to which it is complete, exclusive; null before its first event
     * @param newestEvent the newest event time seen; null before its first event
     * @param idle whether it is caught up and silent, so that no slide waits for it
     */
    public record Source(
            int partition,
            @Nullable Instant frontier,
            @Nullable Instant newestEvent,
            boolean idle,
            Counts counts) {}

    /**
     * A partition of tags.
     *
     * @param closedThrough the end of the last closed slide; null before the first
     * @param sealedMentions mentions that came when their hour was sealed already, and changed nothing
     */
    public record TallyPart(int partition, @Nullable Instant closedThrough, long sealedMentions) {}

    /**
     * A partition of scopes.
     *
     * @param rankedThrough the end of the last ranked slide; null before the first
     */
    public record Rank(int partition, @Nullable Instant rankedThrough) {}

    /**
     * A partition of campaigns.
     *
     * @param closedThrough the end of the last closed slide; null before the first, and while no campaign is defined
     */
    public record CampaignPart(int partition, @Nullable Instant closedThrough) {}
}
