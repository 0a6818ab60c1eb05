package io.groundswell.http;

import io.groundswell.query.ScopeName;
import io.groundswell.query.TrendQueries;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;

/** {@code GET /api/v1/trends?scope=&limit=&at=}: what trends in a scope, now or at a past time. */
final class TrendsEndpoint {
    private static final int DEFAULT_LIMIT = 20;
    private static final int LARGEST_LIMIT = 1_000;

    private final TrendQueries trends;

    TrendsEndpoint(TrendQueries trends) {
        this.trends = trends;
    }

    void addTo(RoutesConfig routes) {
        routes.get(Paths.TRENDS, this::trends);
    }

    private void trends(Context http) {
        Parameters parameters = new Parameters(http, "scope", "limit", "at");
        ScopeName scope = parameters.scope();
        int limit = parameters.number("limit", DEFAULT_LIMIT, 1, LARGEST_LIMIT);
        Instant at = parameters.time("at");
        Replies.send(http, at == null ? trends.now(scope, limit) : trends.at(scope, limit, at));
    }
}
