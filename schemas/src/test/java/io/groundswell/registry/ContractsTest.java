package io.groundswell.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.schema.CampaignDefinition;
import io.groundswell.schema.CampaignUpdate;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.RejectedPost;
import io.groundswell.schema.TagRule;
import io.groundswell.schema.TrendUpdate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the schema of every topic. */
class ContractsTest {

    static Stream<Arguments> contracts() {
        return Stream.of(
                Arguments.of(PostEvent.getClassSchema(), "BACKWARD_TRANSITIVE"),
                Arguments.of(TagRule.getClassSchema(), "BACKWARD_TRANSITIVE"),
                Arguments.of(CampaignDefinition.getClassSchema(), "BACKWARD_TRANSITIVE"),
                Arguments.of(TrendUpdate.getClassSchema(), "FULL_TRANSITIVE"),
                Arguments.of(CampaignUpdate.getClassSchema(), "FULL_TRANSITIVE"),
                Arguments.of(RejectedPost.getClassSchema(), "FULL_TRANSITIVE"));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void saysItsCompatibilityAndReadsItself(Schema schema, String compatibility) {
        assertThat(schema.getDoc()).contains("Compatibility: " + compatibility + ".");
        assertThat(isReadable(schema, SchemaParser.parseSingle(schema.toString())))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyTypeAndFieldIsDocumented(Schema schema) {
        List<String> silent = new ArrayList<>();
        named(schema).forEach((name, type) -> {
            if (type.getType() == Schema.Type.RECORD) {
                type.getFields().stream()
                        .filter(field -> field.doc() == null || field.doc().isBlank())
                        .forEach(field -> silent.add(name + "." + field.name()));
            }
        });
        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void anEnumMayGrowSinceEachHasADefault(Schema schema) {
        named(schema).values().stream()
                .filter(type -> type.getType() == Schema.Type.ENUM)
                .forEach(type -> assertThat(type.getEnumDefault())
                        .as(type.getFullName())
                        .isNotNull()
                        .isIn(type.getEnumSymbols()));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aFieldWithADefaultMayBeAddedAndDropped(Schema schema) {
        Schema grown = SchemaParser.parseSingle(schema.toString()
                .replaceFirst(
                        "\"fields\":\\[",
                        "\"fields\":[{\"name\":\"added\",\"type\":[\"null\",\"string\"],\"default\":null},"));

        assertThat(isReadable(schema, grown)).as("old reader, new writer").isTrue();
        assertThat(isReadable(grown, schema)).as("new reader, old writer").isTrue();
    }

    @Test
    void aFieldWithoutADefaultMayNotBeAdded() {
        assertThat(isReadable(LaterPosts.with("added", "\"string\""), PostEvent.getClassSchema()))
                .isFalse();
    }

    private static boolean isReadable(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                        .getType()
                == SchemaCompatibilityType.COMPATIBLE;
    }

    private static Map<String, Schema> named(Schema root) {
        Map<String, Schema> found = new LinkedHashMap<>();
        collect(root, found);
        return found;
    }

    private static void collect(Schema schema, Map<String, Schema> found) {
        switch (schema.getType()) {
            case RECORD -> {
                if (found.put(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema(), found));
                }
            }
            case ENUM -> found.put(schema.getFullName(), schema);
            case UNION -> schema.getTypes().forEach(type -> collect(type, found));
            case ARRAY -> collect(schema.getElementType(), found);
            case MAP -> collect(schema.getValueType(), found);
            default -> {}
        }
    }
}
