package io.groundswell.conformance;

import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;

/** A post as a producer with a later version of the schema writes it. */
final class LaterPost {

    private LaterPost() {}

    static GenericRecord of(Schema schema, String kind) {
        return new GenericRecordBuilder(schema)
                .set("mood", "cheerful")
                .set("kind", new GenericData.EnumSymbol(schema.getField("kind").schema(), kind))
                .set("postId", "p1")
                .set("createdAt", Instant.parse("2025-01-14T08:00:00Z").toEpochMilli())
                .build();
    }
}
