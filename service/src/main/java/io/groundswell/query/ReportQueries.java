package io.groundswell.query;

import io.groundswell.query.Answer.Found;
import io.groundswell.query.Answer.NotKnown;
import io.groundswell.query.Answer.NotNow;
import io.groundswell.report.CampaignPage;
import io.groundswell.schema.CampaignDefinition;
import io.groundswell.stream.campaign.LiveCampaign;
import io.groundswell.stream.review.CampaignBook;
import io.groundswell.welcome.Campaign;
import io.groundswell.welcome.CampaignFigures;
import io.groundswell.welcome.CohortBucket;
import io.groundswell.welcome.Granularity;
import io.groundswell.welcome.Sums;
import java.util.List;
import java.util.Optional;

/** Pages about campaigns, for people. */
public final class ReportQueries {
    private final Instance instance;
    private final Asking asking;

    public ReportQueries(Instance instance) {
        this.instance = instance;
        this.asking = new Asking(instance);
    }

    /** All that is known of a campaign at the end of the last closed slide, as an HTML page. */
    public Answer<String> page(String id) {
        return asking.answer(() -> {
            CampaignBook book = instance.live().campaigns();
            Campaign campaign = book.of(id);
            CampaignDefinition definition = book.definition(id);
            if (campaign == null || definition == null) {
                return new NotKnown<>("There is no campaign '" + id + "'");
            }
            Optional<LiveCampaign> live = instance.live().campaignSums().of(id);
            if (live.isEmpty()) {
                return new NotNow<>("The campaign '" + id + "' is not counted in this instance at the moment");
            }
            return live.get()
                    .look(id, (sums, end) -> content(definition.getTitle(), campaign, sums, end))
                    .<Answer<String>>map(content -> new Found<>(
                            CampaignPage.of(content),
                            asking.coverage(content.figures().endMinute(), 1, 1)))
                    .orElseGet(TagQueries::notYet);
        });
    }

    private static Optional<CampaignPage.Content> content(String title, Campaign campaign, Sums sums, int endMinute) {
        if (endMinute == Integer.MIN_VALUE) {
            return Optional.empty();
        }
        return Optional.of(new CampaignPage.Content(
                campaign.id(),
                title,
                CampaignFigures.of(sums, campaign, endMinute),
                series(sums, Granularity.DAY, endMinute),
                series(sums, Granularity.HOUR, endMinute)));
    }

    private static List<CohortBucket> series(Sums sums, Granularity granularity, int endMinute) {
        return CohortBucket.series(sums, granularity, 0, granularity.bucketOf(endMinute) + 1);
    }
}
