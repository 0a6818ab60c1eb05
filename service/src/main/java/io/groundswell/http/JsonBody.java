package io.groundswell.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.groundswell.query.BadQuestion;
import io.javalin.http.Context;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A decision as it comes in a request's body: one JSON object with known fields of the right kinds. */
final class JsonBody {
    private static final Pattern JSON = Pattern.compile("(?i)application/json\\s*(;.*)?");

    private static final String RULE = "be one JSON object in UTF-8 with no key twice";

    private final String prefix;
    private final JsonNode body;

    /**
     * Reads a request's body.
     *
     * @throws UnsupportedMediaTypeResponse if it is not said to be JSON: other kinds a web page may send unasked
     * @throws BadQuestion if it is no such object
     */
    static JsonBody of(Context http, Set<String> fields) {
        String type = http.contentType();
        if (type == null || !JSON.matcher(type).matches()) {
            throw new UnsupportedMediaTypeResponse("The body must be JSON, with the Content-Type application/json");
        }
        return new JsonBody("", object(http.bodyAsBytes()), fields);
    }

    private JsonBody(String prefix, JsonNode body, Set<String> fields) {
        this.prefix = prefix;
        this.body = body;
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!fields.contains(name)) {
                throw new BadQuestion(
                        prefix + name,
                        body.get(name).toString(),
                        "not be given: the fields are " + new TreeSet<>(fields));
            }
        }
    }

    /** An object within this one, or null if it is not there. */
    @Nullable JsonBody partOrNull(String name, Set<String> fields) {
        JsonNode value = body.path(name);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isObject()) {
            throw new BadQuestion(prefix + name, value.toString(), "be an object");
        }
        return new JsonBody(prefix + name + ".", value, fields);
    }

    boolean flag(String name) {
        JsonNode value = body.path(name);
        if (!value.isBoolean() && !isAbsent(value)) {
            throw new BadQuestion(prefix + name, value.toString(), "be true or false");
        }
        return value.asBoolean();
    }

    String text(String name) {
        return required(name, textOrNull(name));
    }

    @Nullable String textOrNull(String name) {
        JsonNode value = body.path(name);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isTextual()) {
            throw new BadQuestion(prefix + name, value.toString(), "be text");
        }
        return value.textValue();
    }

    /** A list of texts; empty if it is not there. */
    List<String> texts(String name) {
        JsonNode value = body.path(name);
        List<String> texts = new ArrayList<>();
        if (isAbsent(value)) {
            return texts;
        }
        value.forEach(element -> texts.add(element.textValue()));
        if (!value.isArray() || texts.contains(null)) {
            throw new BadQuestion(prefix + name, value.toString(), "be a list of texts");
        }
        return texts;
    }

    Instant time(String name) {
        return required(name, timeOrNull(name));
    }

    @Nullable Instant timeOrNull(String name) {
        String text = textOrNull(name);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noTime) {
            throw new BadQuestion(
                    prefix + name, text, "be a time of ISO 8601 with its offset, like 2025-01-14T09:30:00Z");
        }
    }

    private <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new BadQuestion(prefix + name, null, "be given");
        }
        return value;
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

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
