package io.groundswell.http;

import io.groundswell.query.Answer;
import io.groundswell.query.BacklogQuestion;
import io.groundswell.query.BadQuestion;
import io.groundswell.query.CampaignPhase;
import io.groundswell.query.CampaignQueries;
import io.groundswell.query.CampaignSeries;
import io.groundswell.query.CampaignTable;
import io.groundswell.query.CohortRow;
import io.groundswell.query.FacetRow;
import io.groundswell.query.RemovedRow;
import io.groundswell.query.RetentionRow;
import io.groundswell.query.SeriesQuestion;
import io.groundswell.query.SpilloverRow;
import io.groundswell.stream.tally.SeriesStep;
import io.groundswell.welcome.Facet;
import io.groundswell.welcome.Granularity;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;

/**
 * How campaigns are getting on: {@code GET /api/v1/campaigns}, {@code …/{id}} and, as JSON or CSV, {@code
 * …/{id}/series?step=&from=&to=}, {@code /phases}, {@code /cohorts}, {@code /retention}, {@code /topics}, {@code /languages}, {@code
 * /spillover}, {@code /removed}; for operators {@code …/{id}/backlog?limit=&after=}.
 */
final class CampaignsEndpoint {
    private static final int DEFAULT_LIMIT = 100;
    private static final int LARGEST_LIMIT = 1_000;

    private final CampaignQueries campaigns;
    private final Operators operators;

    CampaignsEndpoint(CampaignQueries campaigns, Operators operators) {
        this.campaigns = campaigns;
        this.operators = operators;
    }

    void addTo(RoutesConfig routes) {
        routes.get(Paths.CAMPAIGNS, this::all);
        routes.get(Paths.CAMPAIGN, http -> Replies.send(http, campaigns.now(new Parameters(http).campaign())));
        routes.get(Paths.CAMPAIGN_SERIES, this::series);
        routes.get(Paths.PHASES, http -> table(http, CampaignPhase.class, campaigns::phases));
        routes.get(Paths.COHORTS, http -> table(http, CohortRow.class, campaigns::cohorts));
        routes.get(Paths.BACKLOG, this::backlog);
        routes.get(Paths.RETENTION, http -> table(http, RetentionRow.class, campaigns::retention));
        routes.get(Paths.TOPICS, http -> table(http, FacetRow.class, id -> campaigns.facet(id, Facet.TOPIC)));
        routes.get(Paths.LANGUAGES, http -> table(http, FacetRow.class, id -> campaigns.facet(id, Facet.LANGUAGE)));
        routes.get(Paths.SPILLOVER, http -> table(http, SpilloverRow.class, campaigns::spillover));
        routes.get(Paths.REMOVED, http -> table(http, RemovedRow.class, campaigns::removed));
    }

    private void all(Context http) {
        new Parameters(http);
        Replies.sendIfNew(http, campaigns.all());
    }

    private void series(Context http) {
        Parameters parameters = new Parameters(http, "step", "from", "to", "format");
        Granularity step = step(parameters.text("step", "hour"));
        SeriesQuestion question =
                new SeriesQuestion(SeriesStep.valueOf(step.name()), parameters.time("from"), parameters.time("to"));
        boolean csv = Csv.wanted(http);
        Answer<CampaignSeries> answer = campaigns.series(parameters.campaign(), step, question);
        if (csv) {
            Replies.sendRows(http, answer, series -> Csv.bytes(CampaignSeries.Row.class, series.rows()));
        } else {
            Replies.send(http, answer);
        }
    }

    private void backlog(Context http) {
        Parameters parameters = new Parameters(http, "limit", "after");
        Optional<String> refusal = operators.refusal(http);
        if (refusal.isPresent()) {
            Problem.operatorsOnly(refusal.get()).send(http);
            return;
        }
        int limit = parameters.number("limit", DEFAULT_LIMIT, 1, LARGEST_LIMIT);
        String after = parameters.text("after", "");
        BacklogQuestion question = new BacklogQuestion(limit, after.isEmpty() ? null : BacklogQuestion.Place.of(after));
        Replies.send(http, campaigns.backlog(parameters.campaign(), question));
        http.header("Cache-Control", "no-store");
    }

    private static <R extends Record> void table(
            Context http, Class<R> type, Function<String, Answer<CampaignTable<R>>> asked) {
        Parameters parameters = new Parameters(http, "format");
        boolean csv = Csv.wanted(http);
        Answer<CampaignTable<R>> answer = asked.apply(parameters.campaign());
        if (csv) {
            Replies.sendRows(http, answer, table -> Csv.bytes(type, table.rows()));
        } else {
            Replies.send(http, answer);
        }
    }

    private static Granularity step(String label) {
        return switch (label) {
            case "minute" -> Granularity.MINUTE;
            case "hour" -> Granularity.HOUR;
            case "day" -> Granularity.DAY;
            default -> throw new BadQuestion("step", label, "be minute, hour or day");
        };
    }
}
