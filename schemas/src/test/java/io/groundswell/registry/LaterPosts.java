package io.groundswell.registry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.groundswell.schema.PostEvent;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;

/** Versions of PostEvent that a producer may be ahead by. */
final class LaterPosts {

    private LaterPosts() {}

    /** One more field in front, of the given type. */
    static Schema with(String field, String type) {
        return SchemaParser.parseSingle(PostEvent.getClassSchema()
                .toString()
                .replaceFirst("\"fields\":\\[", "\"fields\":[{\"name\":\"" + field + "\",\"type\":" + type + "},"));
    }

    /** What a registry answers when asked for a schema by its id. */
    static String answer(Schema schema) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("schema", schema.toString())
                .toString();
    }
}
