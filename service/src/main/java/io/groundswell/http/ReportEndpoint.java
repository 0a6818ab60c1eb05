package io.groundswell.http;

import io.groundswell.query.Answer;
import io.groundswell.query.ReportQueries;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code GET /api/v1/campaigns/{id}/report}: what is known of a campaign, as one HTML page that loads nothing. */
final class ReportEndpoint {
    private final ReportQueries reports;

    ReportEndpoint(ReportQueries reports) {
        this.reports = reports;
    }

    void addTo(RoutesConfig routes) {
        routes.get(Paths.REPORT, this::report);
    }

    private void report(Context http) {
        Answer<String> page = reports.page(new Parameters(http).campaign());
        if (page instanceof Answer.Found<String> found) {
            http.header("Cache-Control", "no-cache")
                    .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                    .contentType("text/html; charset=utf-8")
                    .result(found.value());
        } else {
            Replies.send(http, page);
        }
    }
}
