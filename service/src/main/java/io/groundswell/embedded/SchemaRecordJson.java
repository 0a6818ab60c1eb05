package io.groundswell.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.groundswell.embedded.SchemaRecord.LevelSet;
import io.groundswell.embedded.SchemaRecord.SubjectDeleted;
import io.groundswell.embedded.SchemaRecord.Version;
import io.groundswell.embedded.SchemaRecord.VersionErased;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The log's records in the JSON that Confluent's registry keeps in its own {@code _schemas} topic.
 *
 * <pre>
 * {"keytype":"SCHEMA","subject":"s","version":1,"magic":1}  {"subject":"s","version":1,"id":1,"schema":"…","deleted":false}
 * {"keytype":"DELETE_SUBJECT","subject":"s","magic":0}      {"subject":"s","version":3}
 * {"keytype":"CONFIG","subject":null,"magic":0}             {"compatibilityLevel":"BACKWARD"}
 * </pre>
 *
 * A null value withdraws its key. Keys of other types (NOOP, MODE) say nothing that this registry keeps.
 */
final class SchemaRecordJson {

    private static final JsonMapper JSON = new JsonMapper();

    private SchemaRecordJson() {}

    static byte[] key(SchemaRecord record) {
        if (record instanceof Version one) {
            return bytes(schemaKey(one.subject(), one.version()));
        }
        if (record instanceof VersionErased erased) {
            return bytes(schemaKey(erased.subject(), erased.version()));
        }
        if (record instanceof SubjectDeleted deleted) {
            return bytes(key("DELETE_SUBJECT", deleted.subject(), 0));
        }
        return bytes(key("CONFIG", ((LevelSet) record).subject(), 0));
    }

    static byte @Nullable [] value(SchemaRecord record) {
        ObjectNode value = JSON.createObjectNode();
        if (record instanceof Version one) {
            value.put("subject", one.subject()).put("version", one.version()).put("id", one.id());
            return bytes(value.put("schema", one.schema()).put("deleted", one.deleted()));
        }
        if (record instanceof SubjectDeleted deleted) {
            return bytes(value.put("subject", deleted.subject()).put("version", deleted.lastVersion()));
        }
        if (record instanceof LevelSet set && set.level() != null) {
            return bytes(value.put("compatibilityLevel", set.level().name()));
        }
        return null;
    }

    /**
     * The record behind a key and value; empty if it says nothing about versions or levels.
     *
     * @throws IllegalArgumentException if this is not a registry's record, or holds a schema that is not Avro
     */
    static Optional<SchemaRecord> decode(byte[] keyBytes, byte @Nullable [] valueBytes) {
        JsonNode key = tree(keyBytes);
        @Nullable JsonNode value = valueBytes == null ? null : tree(valueBytes);
        String subject = key.path("subject").asText(null);
        return switch (key.path("keytype").asText()) {
            case "SCHEMA" ->
                Optional.of(
                        value == null
                                ? new VersionErased(
                                        required(subject), key.path("version").asInt())
                                : version(value));
            case "DELETE_SUBJECT" ->
                Optional.ofNullable(value)
                        .map(present -> new SubjectDeleted(
                                required(subject), present.path("version").asInt()));
            case "CONFIG" -> Optional.of(new LevelSet(subject, value == null ? null : level(value)));
            default -> Optional.empty();
        };
    }

    private static Version version(JsonNode value) {
        String type = value.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw new IllegalArgumentException(
                    "the schema of subject " + value.path("subject").asText() + " is of type " + type
                            + ", the embedded registry keeps AVRO only");
        }
        return new Version(
                required(value.path("subject").asText(null)),
                value.path("version").asInt(),
                value.path("id").asInt(),
                required(value.path("schema").asText(null)),
                value.path("deleted").asBoolean());
    }

    private static @Nullable CompatibilityLevel level(JsonNode value) {
        return CompatibilityLevel.named(value.path("compatibilityLevel").asText())
                .orElse(null);
    }

    private static ObjectNode schemaKey(String subject, int version) {
        ObjectNode key = JSON.createObjectNode().put("keytype", "SCHEMA").put("subject", subject);
        return key.put("version", version).put("magic", 1);
    }

    private static ObjectNode key(String type, @Nullable String subject, int magic) {
        return JSON.createObjectNode()
                .put("keytype", type)
                .put("subject", subject)
                .put("magic", magic);
    }

    private static String required(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("a registry record must name its subject and hold its schema");
        }
        return text;
    }

    private static byte[] bytes(JsonNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new IllegalArgumentException("a registry record must be JSON: " + e.getMessage(), e);
        }
    }
}
