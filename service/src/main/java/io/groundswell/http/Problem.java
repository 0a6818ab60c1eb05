package io.groundswell.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.groundswell.query.BadQuestion;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong, in the words of RFC 9457.
 *
 * @param type what kind of problem; {@code about:blank} if the status says it all
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what is the matter here, for people; never anything of the inside
 * @param question the parameter that broke its rule, or null
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable BadQuestion question) {
    static final String MEDIA_TYPE = "application/problem+json";

    private static final String OWN = "urn:groundswell:problem:";
    private static final String RETRY_AFTER_SECONDS = "1";

    static Problem of(BadQuestion question) {
        return new Problem(
                OWN + "bad-parameter",
                "A parameter breaks its rule",
                400,
                String.valueOf(question.getMessage()),
                question);
    }

    static Problem notKnown(String why) {
        return new Problem(OWN + "not-known", "Not known", 404, why, null);
    }

    static Problem notNow(String why) {
        return new Problem(OWN + "not-now", "Cannot be told at this moment", 503, why, null);
    }

    static Problem refusedRule(String rule) {
        return new Problem(OWN + "rule-refused", "The rule contradicts others", 409, rule, null);
    }

    static Problem refusedCampaign(String why) {
        return new Problem(OWN + "campaign-refused", "The decision contradicts what is decided", 409, why, null);
    }

    static Problem operatorsOnly(String why) {
        return new Problem(OWN + "operators-only", "For operators alone", 403, why, null);
    }

    static Problem ofStatus(int status, String detail) {
        return new Problem("about:blank", phrase(status), status, detail, null);
    }

    void send(Context http) {
        if (status == HttpStatus.SERVICE_UNAVAILABLE.getCode()) {
            http.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        http.status(status).contentType(MEDIA_TYPE).result(body(http.path()));
    }

    /** The body; {@code path} is what was asked for. */
    byte[] body(String path) {
        ObjectNode body = Json.object()
                .put("type", type)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", path);
        if (question != null) {
            body.put("name", question.name()).put("value", question.value()).put("rule", "must " + question.rule());
        }
        return Json.bytes(body);
    }

    /** The status' phrase of RFC 9110. */
    private static String phrase(int status) {
        return status == 500
                ? "Internal Server Error"
                : HttpStatus.forStatus(status).getMessage();
    }
}
