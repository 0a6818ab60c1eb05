package io.groundswell.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.schema.CampaignDefinition;
import io.groundswell.schema.CampaignUpdate;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.RejectedPost;
import io.groundswell.schema.TagRule;
import io.groundswell.schema.TrendUpdate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaScreenTest {

    @Test
    void ourOwnSchemasPass() {
        for (Schema schema : new Schema[] {
            PostEvent.getClassSchema(),
            RejectedPost.getClassSchema(),
            TagRule.getClassSchema(),
            CampaignDefinition.getClassSchema(),
            TrendUpdate.getClassSchema(),
            CampaignUpdate.getClassSchema()
        }) {
            assertThat(SchemaScreen.parse(1, schema.toString())).isEqualTo(schema);
        }
    }

    @Test
    void aTreePassesSinceDataPaysForEachLevel() {
        assertThatCode(() -> SchemaScreen.parse(1, """
                        {"type": "record", "name": "Tree", "fields": [
                          {"name": "left", "type": ["null", "Tree"]},
                          {"name": "more", "type": {"type": "array", "items": "Tree"}},
                          {"name": "named", "type": {"type": "map", "values": "Tree"}}]}""")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{", "\"nothing\"", "[", "null", "{\"type\":\"record\",\"name\":\"A\"}"})
    void whatDoesNotParseIsRefused(String text) {
        assertThatThrownBy(() -> SchemaScreen.parse(9, text))
                .isInstanceOf(UnreadableSchema.class)
                .hasMessageContaining("schema 9 is refused");
    }

    @Test
    void aTextTooLongIsRefusedUnread() {
        assertThatThrownBy(() -> SchemaScreen.parse(9, " ".repeat(SchemaScreen.LONGEST_TEXT + 1)))
                .isInstanceOf(UnreadableSchema.class)
                .hasMessage("schema 9 is 1048577 characters long: at most 1048576 are read");
    }

    @Test
    void aNestTooDeepIsRefused() {
        String nest = "{\"type\":\"array\",\"items\":".repeat(20_000) + "\"int\"" + "}".repeat(20_000);

        assertThatThrownBy(() -> SchemaScreen.parse(9, nest)).isInstanceOf(UnreadableSchema.class);
    }

    @Test
    void aRecordThatHoldsItselfIsRefused() {
        assertThatThrownBy(() -> SchemaScreen.parse(
                        9, "{\"type\":\"record\",\"name\":\"A\",\"fields\":[{\"name\":\"a\",\"type\":\"A\"}]}"))
                .isInstanceOf(UnreadableSchema.class)
                .hasMessageContaining("record A holds itself without end");
    }

    @Test
    void recordsThatDoubleThemselvesAreRefused() {
        // R0 holds R1 twice, R1 holds R2 twice, … R39 holds nothing: 2⁴⁰ steps and not a byte
        assertThatThrownBy(() -> SchemaScreen.parse(9, doubling(40)))
                .isInstanceOf(UnreadableSchema.class)
                .hasMessageContaining("is read in more than 4096 steps");
        assertThatCode(() -> SchemaScreen.parse(9, doubling(5))).doesNotThrowAnyException();
    }

    @Test
    void aBombInAnUnionIsRefusedToo() {
        assertThatThrownBy(() -> SchemaScreen.parse(9, "[\"null\"," + doubling(40) + "]"))
                .isInstanceOf(UnreadableSchema.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"null\"",
                "{\"type\":\"fixed\",\"name\":\"F\",\"size\":0}",
                "{\"type\":\"record\",\"name\":\"E\",\"fields\":[]}",
                "{\"type\":\"record\",\"name\":\"N\",\"fields\":[{\"name\":\"n\",\"type\":\"null\"}]}"
            })
    void listsOfNothingAreRefused(String items) {
        assertThatThrownBy(() -> SchemaScreen.parse(9, "{\"type\":\"array\",\"items\":" + items + "}"))
                .isInstanceOf(UnreadableSchema.class)
                .hasMessageContaining("take no bytes");
    }

    /** Defined from the inside out, so that each is known where it is used. */
    private static String doubling(int records) {
        String last = "{\"type\":\"record\",\"name\":\"R" + records + "\",\"fields\":[]}";
        return IntStream.range(0, records)
                .mapToObj(i -> records - 1 - i)
                .collect(Collectors.reducing(
                        last,
                        i -> "R" + i,
                        (inner, name) -> "{\"type\":\"record\",\"name\":\"" + name
                                + "\",\"fields\":[{\"name\":\"a\",\"type\":" + inner + "},{\"name\":\"b\",\"type\":\""
                                + nameOf(inner) + "\"}]}"));
    }

    private static String nameOf(String record) {
        int start = record.indexOf("\"R") + 1;
        return record.substring(start, record.indexOf('"', start));
    }
}
