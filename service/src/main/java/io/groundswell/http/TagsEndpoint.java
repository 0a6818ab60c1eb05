package io.groundswell.http;

import io.groundswell.query.ScopeName;
import io.groundswell.query.SeriesQueries;
import io.groundswell.query.SeriesQuestion;
import io.groundswell.query.TagName;
import io.groundswell.query.TagQueries;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;

/**
 * {@code GET /api/v1/tags/{tag}?scope=}: how a tag stands; {@code …/why?scope=&at=}: why, now or at a past time; {@code …/series?from=&to=&step=&scope=}: how it went. The
 * tag may be written in any of its forms.
 */
final class TagsEndpoint {
    private final TagQueries tags;
    private final SeriesQueries series;

    TagsEndpoint(TagQueries tags, SeriesQueries series) {
        this.tags = tags;
        this.series = series;
    }

    void addTo(RoutesConfig routes) {
        routes.get(Paths.TAG, this::tag);
        routes.get(Paths.WHY, this::why);
        routes.get(Paths.SERIES, this::series);
    }

    private void tag(Context http) {
        Parameters parameters = new Parameters(http, "scope");
        Replies.send(http, tags.tag(parameters.tag(), parameters.scope()));
    }

    private void why(Context http) {
        Parameters parameters = new Parameters(http, "scope", "at");
        TagName tag = parameters.tag();
        ScopeName scope = parameters.scope();
        Instant at = parameters.time("at");
        Replies.send(http, at == null ? tags.why(tag, scope) : tags.whyAt(tag, scope, at));
    }

    private void series(Context http) {
        Parameters parameters = new Parameters(http, "scope", "from", "to", "step");
        SeriesQuestion question = new SeriesQuestion(
                SeriesQuestion.step(parameters.text("step", "1h")), parameters.time("from"), parameters.time("to"));
        Replies.send(http, series.series(parameters.tag(), parameters.scope(), question));
    }
}
