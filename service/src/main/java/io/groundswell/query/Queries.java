package io.groundswell.query;

import java.time.Clock;

/**
 * All that can be asked of an instance.
 *
 * @param trends what trends
 * @param tags how a tag stands
 * @param series how it went over time
 * @param rules what people decided about tags
 * @param campaigns what people decided about campaigns
 * @param review what waits for people
 * @param status how the instance is getting on
 */
public record Queries(
        TrendQueries trends,
        TagQueries tags,
        SeriesQueries series,
        RuleDesk rules,
        CampaignDesk campaigns,
        ReviewQueries review,
        StatusQueries status) {

    /**
     * Asks an instance.
     *
     * @param rules where decisions about tags go
     * @param campaigns where decisions about campaigns go
     * @param clock tells when a decision is taken
     */
    public static Queries of(Instance instance, RuleSink rules, CampaignSink campaigns, Clock clock) {
        return new Queries(
                new TrendQueries(instance),
                new TagQueries(instance),
                new SeriesQueries(instance),
                new RuleDesk(instance, rules, clock),
                new CampaignDesk(instance, campaigns, clock),
                new ReviewQueries(instance),
                new StatusQueries(instance));
    }
}
