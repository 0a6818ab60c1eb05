package io.groundswell.http;

import io.groundswell.query.StatusQueries;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;

/**
 * How this instance is getting on, at {@code /api/v1/status}, and what an orchestrator asks: {@code /health/started},
 * {@code /health/live} and {@code /health/ready} answer 200 or 503.
 */
final class StatusEndpoint {
    private final StatusQueries status;

    StatusEndpoint(StatusQueries status) {
        this.status = status;
    }

    void addTo(RoutesConfig routes) {
        routes.get(Paths.STATUS, this::status);
        routes.get(Paths.STARTED, http -> reply(http, status.notStarted()));
        routes.get(Paths.LIVE, http -> reply(http, status.notLive()));
        routes.get(Paths.READY, http -> reply(http, status.notReady()));
    }

    private void status(Context http) {
        new Parameters(http);
        Replies.send(http, HttpStatus.OK, status.status());
    }

    private static void reply(Context http, Optional<String> whyNot) {
        new Parameters(http);
        whyNot.ifPresentOrElse(
                why -> Problem.notNow(why).send(http), () -> Replies.send(http, HttpStatus.OK, Map.of("status", "UP")));
    }
}
