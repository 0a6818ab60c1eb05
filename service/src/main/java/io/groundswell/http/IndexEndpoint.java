package io.groundswell.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code GET /}: what there is to ask, as links. */
final class IndexEndpoint {
    private final Map<String, String> links = new LinkedHashMap<>();

    IndexEndpoint() {
        links.put("trends", Paths.TRENDS + "{?scope,limit,at}");
        links.put("tag", Paths.TAG + "{?scope}");
        links.put("why", Paths.WHY + "{?scope}");
        links.put("series", Paths.SERIES + "{?from,to,step,scope}");
        links.put("rules", Paths.RULES);
        links.put("rule", Paths.RULE);
        links.put("campaign-definitions", Paths.DEFINITIONS);
        links.put("campaign-definition", Paths.DEFINITION);
        links.put("campaign-proposals", Paths.PROPOSALS);
        links.put("campaigns", Paths.CAMPAIGNS);
        links.put("campaign", Paths.CAMPAIGN);
        links.put("campaign-series", Paths.CAMPAIGN_SERIES + "{?step,from,to,format}");
        links.put("campaign-phases", Paths.PHASES + "{?format}");
        links.put("campaign-cohorts", Paths.COHORTS + "{?format}");
        links.put("campaign-backlog", Paths.BACKLOG + "{?limit,after}");
        links.put("campaign-retention", Paths.RETENTION + "{?format}");
        links.put("campaign-topics", Paths.TOPICS + "{?format}");
        links.put("campaign-languages", Paths.LANGUAGES + "{?format}");
        links.put("campaign-spillover", Paths.SPILLOVER + "{?format}");
        links.put("campaign-removed", Paths.REMOVED + "{?format}");
        links.put("campaign-report", Paths.REPORT);
        links.put("review", Paths.REVIEW + "{?scope}");
        links.put("status", Paths.STATUS);
        links.put("started", Paths.STARTED);
        links.put("live", Paths.LIVE);
        links.put("ready", Paths.READY);
        links.put("metrics", Paths.METRICS);
    }

    void addTo(RoutesConfig routes) {
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("name", "groundswell");
        index.put("links", links);
        routes.get("/", http -> {
            new Parameters(http);
            Replies.send(http, HttpStatus.OK, index);
        });
    }
}
