package io.groundswell.stream;

import io.groundswell.stream.campaign.LiveCampaigns;
import io.groundswell.stream.rank.LiveRanks;
import io.groundswell.stream.review.CampaignBook;
import io.groundswell.stream.review.RuleBook;
import io.groundswell.stream.source.LiveSources;
import io.groundswell.stream.source.SourceStanding;
import io.groundswell.stream.tally.Holdings;
import io.groundswell.stream.tally.LiveTallies;
import io.groundswell.stream.tally.LiveTally;

/**
 * What the tasks of this instance know at this moment, for queries and metrics.
 *
 * @param sources the partitions of posts that are read here
 * @param tallies the tag partitions that are counted here
 * @param ranks the scope partitions that are ranked here
 * @param rules the rules in force
 * @param campaigns the campaigns as they are defined
 * @param campaignSums what is added up about them here
 */
public record LiveViews(
        LiveSources sources,
        LiveTallies tallies,
        LiveRanks ranks,
        RuleBook rules,
        CampaignBook campaigns,
        LiveCampaigns campaignSums) {

    /** What all of them hold. */
    public Holdings holdings() {
        long posts = sources.standings().values().stream()
                .mapToLong(SourceStanding::postsHeld)
                .sum();
        return tallies.all().values().stream()
                .map(LiveTally::holdings)
                .reduce(new Holdings(posts, 0, 0), Holdings::plus);
    }
}
