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
 * @param proposals which tags look like campaigns
 * @param figures how campaigns are getting on
 * @param reports pages about campaigns
 * @param review what waits for people
 * @param status how the instance is getting on
 */
public record Queries(
        TrendQueries trends,
        TagQueries tags,
        SeriesQueries series,
        RuleDesk rules,
        CampaignDesk campaigns,
        ProposalQueries proposals,
        CampaignQueries figures,
        ReportQueries reports,
        ReviewQueries review,
        StatusQueries status) {

    /**
     * Asks an instance.
     *
     * @param rules where decisions about tags go
     * @param campaigns where decisions about campaigns go
     * @param clock tells when a decision is taken
     * @param names what single authors are called
     */
    public static Queries of(
            Instance instance, RuleSink rules, CampaignSink campaigns, Clock clock, AuthorNames names) {
        CampaignDesk desk = new CampaignDesk(instance, campaigns, clock);
        return new Queries(
                new TrendQueries(instance),
                new TagQueries(instance),
                new SeriesQueries(instance),
                new RuleDesk(instance, rules, clock),
                desk,
                new ProposalQueries(instance, desk),
                new CampaignQueries(instance, names),
                new ReportQueries(instance),
                new ReviewQueries(instance),
                new StatusQueries(instance));
    }
}
