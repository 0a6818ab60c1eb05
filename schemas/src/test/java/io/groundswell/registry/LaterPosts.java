package io.groundswell.registry;

import io.groundswell.schema.PostEvent;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;

/** Versions of PostEvent that a producer may be ahead by. */
final class LaterPosts {

    private LaterPosts() {}

    /** One more field in front, of the given type. */
    static Schema with(String field, String type) {
        return SchemaParser.parseSingle(textWith(field, type));
    }

    static String textWith(String field, String type) {
        return PostEvent.getClassSchema()
                .toString()
                .replaceFirst("\"fields\":\\[", "\"fields\":[{\"name\":\"" + field + "\",\"type\":" + type + "},");
    }
}
