package io.groundswell.bench.contest;

import io.groundswell.bench.load.CampaignCount;
import io.groundswell.runtime.StreamsRuntime;
import io.groundswell.stream.campaign.LiveCampaign;
import io.groundswell.welcome.Campaign;
import io.groundswell.welcome.CampaignFigures;
import io.groundswell.welcome.CohortCounts;
import java.util.Objects;

/** What a running service has counted of the campaign that a load is about. */
final class CountedCampaign {
    /** One of those that come with the program. */
    private static final String ID = "tiktok-refugees";

    private final StreamsRuntime streams;

    CountedCampaign(StreamsRuntime streams) {
        this.streams = streams;
    }

    /** The end of the last slide that is in it, a minute, exclusive. */
    int closedThrough() {
        return live().closedThrough();
    }

    CampaignCount count() {
        Campaign campaign = Objects.requireNonNull(streams.live().campaigns().of(ID), ID + " is not defined");
        return live().look(ID, (sums, end) -> count(CampaignFigures.of(sums, campaign, end)));
    }

    private static CampaignCount count(CampaignFigures figures) {
        long answers = figures.exchange().mixing().answers().values().stream()
                .mapToLong(CohortCounts::total)
                .sum();
        return new CampaignCount(
                figures.arrivals().total(), figures.exchange().reciprocity().of(), answers);
    }

    private LiveCampaign live() {
        return streams.live().campaignSums().of(ID).orElseThrow();
    }
}
