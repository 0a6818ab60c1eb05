package io.groundswell.stream.rank;

import io.groundswell.conduct.Conduct;
import io.groundswell.schema.TrendUpdate;
import io.groundswell.stream.review.CampaignBook;
import io.groundswell.trend.Scopes;
import io.groundswell.trend.TimeBuckets;
import io.groundswell.trend.rank.RankedTag;
import io.groundswell.trend.rank.Ranking;
import io.groundswell.trend.rank.TrendState;
import io.groundswell.welcome.Discovery;
import io.groundswell.welcome.Share;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Looks through the rankings of the world for tags that look like welcome campaigns and are none yet, and writes down once an
 * episode what speaks for each.
 */
final class CampaignScout {
    private final Discovery discovery;
    private final CampaignBook campaigns;
    private final int keptMinutes;
    private final KeyValueStore<Bytes, byte[]> proposals;
    private final Map<String, Integer> proposedIn = new HashMap<>(); // by tag: the beginning of the episode

    /** @param keptMinutes how long a proposal is kept, in event time */
    CampaignScout(
            Discovery discovery, CampaignBook campaigns, int keptMinutes, KeyValueStore<Bytes, byte[]> proposals) {
        this.discovery = discovery;
        this.campaigns = campaigns;
        this.keptMinutes = keptMinutes;
        this.proposals = proposals;
        CampaignProposals.all(proposals)
                .forEach(kept -> proposedIn.put(
                        kept.getRanking().get(0).getTag(),
                        TimeBuckets.minuteOf(kept.getRanking().get(0).getSince().toEpochMilli())));
    }

    /** Takes note of a ranking; those of smaller scopes hold no other campaigns. */
    void look(Ranking ranking) {
        if (!ranking.scope().equals(Scopes.GLOBAL)) {
            return;
        }
        for (RankedTag tag : ranking.tags()) {
            if (tag.state() == TrendState.TRENDING && isNew(tag) && looksLikeOne(tag.conduct())) {
                propose(ranking, tag);
            }
        }
        if (ranking.endMinute() % TimeBuckets.MINUTES_PER_HOUR == 0) {
            forgetBefore(ranking.endMinute() - keptMinutes);
        }
    }

    private boolean isNew(RankedTag tag) {
        Integer known = proposedIn.get(tag.tag());
        return (known == null || known != tag.sinceMinute()) && !campaigns.knows(tag.tag());
    }

    private boolean looksLikeOne(Conduct conduct) {
        return discovery.proposes(
                new Share(conduct.byNewcomers(), conduct.ofKnownAge()),
                new Share(conduct.welcoming(), conduct.posts() - conduct.reposts()));
    }

    private void propose(Ranking ranking, RankedTag tag) {
        Ranking alone = new Ranking(ranking.scope(), ranking.endMinute(), List.of(tag));
        CampaignProposals.put(proposals, TrendUpdates.snapshot(alone));
        proposedIn.put(tag.tag(), tag.sinceMinute());
    }

    private void forgetBefore(int minute) {
        for (TrendUpdate kept : CampaignProposals.all(proposals)) {
            if (TimeBuckets.minuteOf(kept.getSlideEnd().toEpochMilli()) < minute) {
                CampaignProposals.delete(proposals, kept);
                proposedIn.remove(kept.getRanking().get(0).getTag());
            }
        }
    }
}
