package io.groundswell.http;

import io.groundswell.query.BadQuestion;
import io.groundswell.query.RuleChange;
import io.groundswell.query.TagName;
import io.javalin.http.Context;
import java.util.Set;

/** A decision about a tag as it comes in a request's body. */
record RuleBody(JsonBody body) {

    /**
     * Reads a request's body.
     *
     * @throws io.javalin.http.UnsupportedMediaTypeResponse if it is not said to be JSON
     * @throws BadQuestion if it is no JSON object with these fields
     */
    static RuleBody of(Context http, Set<String> fields) {
        return new RuleBody(JsonBody.of(http, fields));
    }

    RuleChange toChange() {
        String aliasOf = body.textOrNull("aliasOf");
        return new RuleChange(
                body.flag("blocked"),
                body.flag("approved"),
                aliasOf == null ? null : TagName.of("aliasOf", aliasOf),
                body.textOrNull("shownAs"),
                body.text("by"),
                body.text("why"));
    }

    RuleChange toDeletion() {
        return RuleChange.deletion(body.text("by"), body.text("why"));
    }
}
