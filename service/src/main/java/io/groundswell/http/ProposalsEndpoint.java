package io.groundswell.http;

import io.groundswell.query.Answer;
import io.groundswell.query.Answer.Found;
import io.groundswell.query.CampaignDesk;
import io.groundswell.query.Proposal;
import io.groundswell.query.ProposalQueries;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/**
 * Which tags look like welcome campaigns: {@code GET /api/v1/campaign-proposals}; {@code POST …/{tag}/accept} makes one a campaign, with
 * whatever of the definition is given in place of what is proposed, {@code POST …/{tag}/decline} has it not be asked about again.
 */
final class ProposalsEndpoint {
    private final ProposalQueries proposals;
    private final CampaignDesk campaigns;

    ProposalsEndpoint(ProposalQueries proposals, CampaignDesk campaigns) {
        this.proposals = proposals;
        this.campaigns = campaigns;
    }

    void addTo(RoutesConfig routes) {
        routes.get(Paths.PROPOSALS, this::all);
        routes.post(Paths.ACCEPT, this::accept);
        routes.post(Paths.DECLINE, this::decline);
    }

    private void all(Context http) {
        new Parameters(http);
        Replies.send(http, proposals.all());
    }

    private void accept(Context http) {
        JsonBody fields = JsonBody.of(http, CampaignBody.ACCEPTANCE_FIELDS);
        CampaignBody body = new CampaignBody(fields);
        Answer<Proposal> proposed = proposals.of(new Parameters(http).tag());
        if (proposed instanceof Found<Proposal> found) {
            CampaignDefinitionsEndpoint.reply(
                    http, campaigns.begin(body.toDraft(found.value().draft()), body.signature()));
        } else {
            Replies.send(http, proposed);
        }
    }

    private void decline(Context http) {
        JsonBody fields = JsonBody.of(http, CampaignDefinitionsEndpoint.DELETION_FIELDS);
        Answer<Proposal> proposed = proposals.of(new Parameters(http).tag());
        if (proposed instanceof Found<Proposal> found) {
            CampaignDefinitionsEndpoint.reply(
                    http, campaigns.decline(found.value().draft(), CampaignBody.signature(fields)));
        } else {
            Replies.send(http, proposed);
        }
    }
}
