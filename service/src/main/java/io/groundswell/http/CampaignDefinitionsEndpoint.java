package io.groundswell.http;

import io.groundswell.query.CampaignDesk;
import io.groundswell.query.CampaignOutcome;
import io.groundswell.query.Signature;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Set;

/**
 * How campaigns are defined: {@code GET /api/v1/campaign-definitions}, {@code GET}, {@code PUT} and {@code DELETE
 * /api/v1/campaign-definitions/{id}}, {@code POST …/{id}/end}. Who and why is always asked; a deletion takes them as query
 * parameters or as a body.
 */
final class CampaignDefinitionsEndpoint {
    static final Set<String> DELETION_FIELDS = Set.of("by", "why");
    private static final Set<String> END_FIELDS = Set.of("at", "by", "why");

    private final CampaignDesk campaigns;

    CampaignDefinitionsEndpoint(CampaignDesk campaigns) {
        this.campaigns = campaigns;
    }

    void addTo(RoutesConfig routes) {
        routes.get(Paths.DEFINITIONS, this::all);
        routes.get(Paths.DEFINITION, this::one);
        routes.put(Paths.DEFINITION, this::put);
        routes.delete(Paths.DEFINITION, this::delete);
        routes.post(Paths.END, this::end);
    }

    private void all(Context http) {
        new Parameters(http);
        Replies.send(http, HttpStatus.OK, Map.of("definitions", campaigns.all()));
    }

    private void one(Context http) {
        campaigns
                .of(new Parameters(http).campaign())
                .ifPresentOrElse(campaign -> Replies.send(http, HttpStatus.OK, campaign), () -> Problem.notKnown(
                                "Nothing was ever decided about this campaign")
                        .send(http));
    }

    private void put(Context http) {
        CampaignBody body = new CampaignBody(JsonBody.of(http, CampaignBody.FIELDS));
        Signature signature = body.signature();
        reply(http, campaigns.put(body.toDraft(new Parameters(http).campaign()), signature));
    }

    private void end(Context http) {
        JsonBody body = JsonBody.of(http, END_FIELDS);
        Signature signature = CampaignBody.signature(body);
        reply(http, campaigns.end(new Parameters(http).campaign(), body.timeOrNull("at"), signature));
    }

    private void delete(Context http) {
        Parameters parameters = new Parameters(http, "by", "why");
        Signature signature;
        if (http.bodyAsBytes().length == 0) {
            signature = new Signature(parameters.text("by"), parameters.text("why"));
        } else {
            parameters.requireNone("not be given beside a body");
            signature = CampaignBody.signature(JsonBody.of(http, DELETION_FIELDS));
        }
        reply(http, campaigns.delete(parameters.campaign(), signature));
    }

    static void reply(Context http, CampaignOutcome outcome) {
        if (outcome instanceof CampaignOutcome.Written written) {
            Replies.send(http, written.first() ? HttpStatus.CREATED : HttpStatus.OK, written.campaign());
        } else if (outcome instanceof CampaignOutcome.Refused refused) {
            Problem.refusedCampaign(refused.why()).send(http);
        } else if (outcome instanceof CampaignOutcome.NoSuchCampaign none) {
            Problem.notKnown(none.why()).send(http);
        } else if (outcome instanceof CampaignOutcome.NotWritten not) {
            Problem.notNow(not.why()).send(http);
        }
    }
}
