package io.groundswell.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.groundswell.embedded.SchemaRecord.Version;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;

/** Bodies of requests and answers, in the shapes and the media type of Confluent's API. */
final class RegistryAnswers {

    static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";

    private static final JsonMapper JSON = new JsonMapper();

    private RegistryAnswers() {}

    static void answer(Context http, Object body) {
        try {
            http.contentType(MEDIA_TYPE).result(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A schema is JSON by itself, and answered as it is. */
    static void answerSchema(Context http, String schema) {
        http.contentType(MEDIA_TYPE).result(schema);
    }

    static void refuse(Context http, RegistryError error) {
        http.status(error.status());
        answer(http, Map.of("error_code", error.code(), "message", String.valueOf(error.getMessage())));
    }

    static Map<String, Object> version(Version version) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("subject", version.subject());
        body.put("version", version.version());
        body.put("id", version.id());
        body.put("schema", version.schema());
        return body;
    }

    /** The schema that a request holds, parsed; references to other subjects and other formats are refused. */
    static Schema schema(Context http) {
        JsonNode body = body(http);
        String type = body.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO") && !type.equals("null")) {
            throw RegistryError.invalidSchema("type is " + type + ", must be AVRO");
        }
        if (!body.path("references").isEmpty()) {
            throw RegistryError.invalidSchema("references to other subjects are not supported, put the types inline");
        }
        return AvroText.parse(body.path("schema").asText());
    }

    static CompatibilityLevel level(Context http) {
        return CompatibilityLevel.named(body(http).path("compatibility").asText())
                .orElseThrow(RegistryError::invalidLevel);
    }

    static String subject(Context http) {
        return http.pathParam("subject");
    }

    static boolean flag(Context http, String name) {
        return Boolean.parseBoolean(http.queryParam(name));
    }

    private static JsonNode body(Context http) {
        try {
            return JSON.readTree(http.bodyAsBytes());
        } catch (IOException e) {
            throw RegistryError.of(400, "The request body must be JSON: " + e.getMessage());
        }
    }
}
