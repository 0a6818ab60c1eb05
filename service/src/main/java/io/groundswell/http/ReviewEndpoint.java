package io.groundswell.http;

import io.groundswell.query.ReviewQueries;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code GET /api/v1/review?scope=}: the tags that wait for people. */
final class ReviewEndpoint {
    private final ReviewQueries review;

    ReviewEndpoint(ReviewQueries review) {
        this.review = review;
    }

    void addTo(RoutesConfig routes) {
        routes.get(Paths.REVIEW, this::pending);
    }

    private void pending(Context http) {
        Replies.send(http, review.of(new Parameters(http, "scope").scope()));
    }
}
