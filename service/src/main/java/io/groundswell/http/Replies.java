package io.groundswell.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.groundswell.query.Answer;
import io.groundswell.query.Coverage;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.function.Function;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** The one place where an answer becomes a status and a body. */
final class Replies {
    private static final String JSON = "application/json";

    private Replies() {}

    /** Sends what was found with its coverage before it; or why it was not. */
    static <T> void send(Context http, Answer<T> answer) {
        if (answer instanceof Answer.Found<T> found) {
            sendIfNew(http, JSON, Json.bytes(withCoverage(found.value(), found.coverage())));
        } else if (answer instanceof Answer.NotKnown<T> not) {
            Problem.notKnown(not.why()).send(http);
        } else if (answer instanceof Answer.NotNow<T> not) {
            Problem.notNow(not.why()).send(http);
        }
    }

    /** Sends a value of which nothing needs to be said. */
    static void send(Context http, HttpStatus status, Object value) {
        http.status(status).contentType(JSON).result(Json.bytes(value));
    }

    /** Sends a value that says itself what it rests on. */
    static void sendIfNew(Context http, Object value) {
        sendIfNew(http, JSON, Json.bytes(value));
    }

    /** Sends the rows of what was found as CSV, with a header; or why it was not, as a problem. */
    static <T> void sendRows(Context http, Answer<T> answer, Function<T, byte[]> rows) {
        if (answer instanceof Answer.Found<T> found) {
            http.header("As-Of", found.coverage().asOf().toString());
            sendIfNew(http, Csv.MEDIA_TYPE, rows.apply(found.value()));
        } else {
            send(http, answer);
        }
    }

    private static ObjectNode withCoverage(Object value, Coverage coverage) {
        ObjectNode body = Json.tree(coverage);
        body.setAll(Json.tree(value));
        return body;
    }

    private static void sendIfNew(Context http, String type, byte[] body) {
        String tag = weakTag(body);
        http.header("ETag", tag).header("Cache-Control", "no-cache");
        if (knows(http.header("If-None-Match"), tag)) {
            http.status(HttpStatus.NOT_MODIFIED);
        } else {
            http.contentType(type).result(body);
        }
    }

    /** Length and checksum of the body: equal answers have equal tags, in any instance. */
    private static String weakTag(byte[] body) {
        CRC32C checksum = new CRC32C();
        checksum.update(body, 0, body.length);
        return "W/\"" + Integer.toHexString(body.length) + "-" + Long.toHexString(checksum.getValue()) + "\"";
    }

    /** Whether an If-None-Match header names the tag, strength aside. */
    private static boolean knows(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        String opaque = tag.substring("W/".length());
        return Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals(opaque));
    }
}
