package io.groundswell.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.groundswell.registry.RegistryCalls.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.apache.avro.Schema;

/**
 * A {@link SchemaRegistry} over Confluent's REST API: {@code POST /subjects/{subject}/versions},
 * {@code POST /subjects/{subject}} and {@code GET /schemas/ids/{id}}; {@link #takes} asks
 * {@code POST /compatibility/subjects/{subject}/versions/latest}.
 *
 * <p>Answers are kept for ever, unreadable schemas included, since none changes. The caches need no bound: one holds
 * what the program itself writes, the other at most what the registry holds. Failures of any other kind are asked again.
 */
public final class HttpSchemaRegistry implements SchemaRegistry {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_QUOTE = 300;

    private record Registration(String subject, Schema schema) {}

    private final RegistryCalls calls;
    private final Map<Registration, Integer> idBySchema = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemaById = new ConcurrentHashMap<>();
    private final Map<Integer, UnreadableSchema> unreadableById = new ConcurrentHashMap<>();

    public HttpSchemaRegistry(RegistrySettings settings) {
        this(settings, pause -> Thread.sleep(pause.toMillis()), () -> ThreadLocalRandom.current()
                .nextLong());
    }

    HttpSchemaRegistry(RegistrySettings settings, RegistryCalls.Pause pause, RandomGenerator random) {
        this.calls = new RegistryCalls(settings, pause, random);
    }

    @Override
    public int register(String subject, Schema schema) {
        return idOf(subject, schema, "/subjects/" + segment(subject) + "/versions");
    }

    @Override
    public int lookup(String subject, Schema schema) {
        return idOf(subject, schema, "/subjects/" + segment(subject));
    }

    private int idOf(String subject, Schema schema, String path) {
        Registration registration = new Registration(subject, schema);
        Integer known = idBySchema.get(registration);
        if (known != null) {
            return known;
        }
        Answer answer = calls.post(path, bodyOf(schema));
        JsonNode id = contentOf(answer, "subject " + subject).path("id");
        if (!id.canConvertToInt() || id.intValue() < 0) {
            throw refused(answer, "it names no id");
        }
        idBySchema.put(registration, id.intValue());
        return id.intValue();
    }

    /**
     * Whether the subject would take the schema beside its latest version, by the registry's own rule. A subject that
     * does not exist takes any. Registers nothing.
     *
     * @throws RegistryUnavailable when no registry answered within the retry budget
     * @throws RegistryRefused when the registry does not let us ask
     */
    public boolean takes(String subject, Schema schema) {
        String path = "/compatibility/subjects/" + segment(subject) + "/versions/latest";
        try {
            return contentOf(calls.post(path, bodyOf(schema)), "subject " + subject)
                    .path("is_compatible")
                    .asBoolean();
        } catch (UnknownSchema newSubject) {
            return true;
        }
    }

    /**
     * The compatibility level that holds for the subject: its own, or else the registry's.
     *
     * @throws RegistryUnavailable when no registry answered within the retry budget
     * @throws RegistryRefused when the registry does not let us ask
     */
    public String compatibility(String subject) {
        Answer own = calls.get("/config/" + segment(subject));
        Answer answer = own.status() == 404 ? calls.get("/config") : own;
        return contentOf(answer, "compatibility of " + subject)
                .path("compatibilityLevel")
                .asText();
    }

    @Override
    public Schema byId(int id) {
        Schema known = schemaById.get(id);
        if (known != null) {
            return known;
        }
        UnreadableSchema unreadable = unreadableById.get(id);
        if (unreadable != null) {
            throw unreadable;
        }
        try {
            Schema schema = fetch(id);
            schemaById.put(id, schema);
            return schema;
        } catch (UnreadableSchema e) {
            unreadableById.put(id, e);
            throw e;
        }
    }

    private static String bodyOf(Schema schema) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("schema", schema.toString())
                .toString();
    }

    private Schema fetch(int id) {
        if (id < 0) {
            throw new UnknownSchema("schema id " + id + ": a registry's ids are not negative");
        }
        JsonNode content = contentOf(calls.get("/schemas/ids/" + id), "schema id " + id);
        String type = content.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw new UnreadableSchema("schema " + id + " is of type " + type + ": only AVRO is read");
        }
        if (!content.path("references").isEmpty()) {
            throw new UnreadableSchema("schema " + id + " is built of references: they are not resolved");
        }
        return SchemaScreen.parse(id, content.path("schema").asText());
    }

    private static JsonNode contentOf(Answer answer, String asked) {
        JsonNode content = jsonOf(answer);
        int code = content.path("error_code").asInt();
        if (answer.status() == 404 && code >= 40401 && code <= 40403) {
            throw new UnknownSchema(asked + " is not known to the registry: " + quoted(answer));
        }
        if (answer.status() != 200) {
            throw refused(answer, "it does not serve the request");
        }
        return content;
    }

    private static JsonNode jsonOf(Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw refused(answer, "it is not JSON, so hardly a schema registry's");
        }
    }

    private static RegistryRefused refused(Answer answer, String why) {
        return new RegistryRefused(answer.status(), quoted(answer) + ": " + why, null);
    }

    private static String quoted(Answer answer) {
        String body = answer.body();
        return answer.url() + " answered " + answer.status() + " "
                + (body.length() > LONGEST_QUOTE ? body.substring(0, LONGEST_QUOTE) + "…" : body);
    }

    private static String segment(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
