package io.groundswell.query;

import io.groundswell.welcome.Campaign;
import io.groundswell.welcome.CampaignFigures;
import io.groundswell.welcome.CohortBucket;
import io.groundswell.welcome.Crowd;
import io.groundswell.welcome.Facet;
import io.groundswell.welcome.Granularity;
import io.groundswell.welcome.Sums;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a campaign at one moment, as it may be told; {@code docs/campaigns.md} defines the figures.
 *
 * @param main what is told of it in the list of all
 * @param openFrom when it opens
 * @param openTo when it ends, exclusive, or null
 * @param posts what the posts are like
 * @param exchange how newcomers and hosts deal with each other
 * @param concentration whether many write a little or few write much
 * @param cohorts people and posts by cohort
 * @param retention who came back, of all arrivals
 * @param removed what was removed, in all hours
 * @param phases the way it took
 */
public record CampaignNow(
        CampaignSummary main,
        Instant openFrom,
        @Nullable Instant openTo,
        CampaignPosts posts,
        CampaignExchange exchange,
        CampaignConcentration concentration,
        List<CohortRow> cohorts,
        List<FacetRow> roles,
        List<FacetRow> languages,
        List<FacetRow> topics,
        List<RetentionRow> retention,
        List<RemovedRow> removed,
        List<CampaignPhase> phases) {

    static CampaignNow of(Campaign campaign, String title, CampaignFigures figures, Sums sums) {
        return new CampaignNow(
                CampaignSummary.of(campaign.id(), title, figures),
                Instant.ofEpochMilli(campaign.openFromMs()),
                campaign.openToMs() == Campaign.OPEN_END ? null : Instant.ofEpochMilli(campaign.openToMs()),
                CampaignPosts.of(figures),
                CampaignExchange.of(figures),
                CampaignConcentration.of(figures),
                CohortRow.all(figures.arrivals(), sums),
                facet(figures, Facet.ROLE),
                facet(figures, Facet.LANGUAGE),
                facet(figures, Facet.TOPIC),
                RetentionRow.all(figures.retention()),
                RemovedRow.all(figures.removals(), sums),
                phases(figures, sums));
    }

    static List<FacetRow> facet(CampaignFigures figures, Facet facet) {
        return FacetRow.all(facet, figures.of(facet));
    }

    /** Of a campaign of one to four people one row that tells nothing. */
    static List<CampaignPhase> phases(CampaignFigures figures, Sums sums) {
        if (Withholding.few(figures.arrivals().total())) {
            return List.of(CampaignPhase.WITHHELD);
        }
        int hours = Granularity.HOUR.bucketOf(figures.endMinute()) + 1;
        Crowd crowd = new Crowd(CohortBucket.series(sums, Granularity.HOUR, 0, hours), figures.writers());
        return figures.phases().timeline().stream()
                .map(begun -> CampaignPhase.of(begun, crowd))
                .toList();
    }
}
