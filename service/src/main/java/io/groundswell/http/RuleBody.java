package io.groundswell.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.groundswell.query.BadQuestion;
import io.groundswell.query.RuleChange;
import io.groundswell.query.TagName;
import io.javalin.http.Context;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A decision as it comes in a request's body: one JSON object with known fields of the right kinds. */
final class RuleBody {
    private static final Pattern JSON = Pattern.compile("(?i)application/json\\s*(;.*)?");

    private static final String RULE = "be one JSON object in UTF-8 with no key twice";

    private final JsonNode body;

    /**
     * Reads a request's body.
     *
     * @throws UnsupportedMediaTypeResponse if it is not said to be JSON: other kinds a web page may send unasked
     * @throws BadQuestion if it is no such object
     */
    static RuleBody of(Context http, Set<String> fields) {
        String type = http.contentType();
        if (type == null || !JSON.matcher(type).matches()) {
            throw new UnsupportedMediaTypeResponse("The body must be JSON, with the Content-Type application/json");
        }
        return new RuleBody(http.bodyAsBytes(), fields);
    }

    private RuleBody(byte[] text, Set<String> fields) {
        body = object(text);
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!fields.contains(name)) {
                throw new BadQuestion(
                        name, body.get(name).toString(), "not be given: the fields are " + new TreeSet<>(fields));
            }
        }
    }

    RuleChange toChange() {
        String aliasOf = textOrNull("aliasOf");
        return new RuleChange(
                flag("blocked"),
                flag("approved"),
                aliasOf == null ? null : TagName.of("aliasOf", aliasOf),
                textOrNull("shownAs"),
                text("by"),
                text("why"));
    }

    RuleChange toDeletion() {
        return RuleChange.deletion(text("by"), text("why"));
    }

    private static JsonNode object(byte[] text) {
        if (text.length == 0) {
            throw new BadQuestion("body", null, RULE);
        }
        try {
            JsonNode read = Json.read(text);
            if (read != null && read.isObject()) {
                return read;
            }
        } catch (IOException noJson) {
            throw noObject();
        }
        throw noObject();
    }

    private static BadQuestion noObject() {
        return BadQuestion.otherThan("body", RULE);
    }

    private boolean flag(String name) {
        JsonNode value = body.path(name);
        if (!value.isBoolean() && !isAbsent(value)) {
            throw new BadQuestion(name, value.toString(), "be true or false");
        }
        return value.asBoolean();
    }

    private String text(String name) {
        String text = textOrNull(name);
        if (text == null) {
            throw new BadQuestion(name, null, "be given");
        }
        return text;
    }

    private @Nullable String textOrNull(String name) {
        JsonNode value = body.path(name);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isTextual()) {
            throw new BadQuestion(name, value.toString(), "be text");
        }
        return value.textValue();
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
