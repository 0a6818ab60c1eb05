package io.groundswell.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Equal choices have equal texts, others have others: replays are told apart by them. */
class FieldMapTest {

    @Test
    void neitherOrderNorCaseOfTheChoicesMatters() {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("text", "body");
        one.put("author.id", "who");
        Map<String, String> other = new LinkedHashMap<>();
        other.put("AUTHOR.ID", "who");
        other.put("text", "body");

        assertThat(FieldMap.of(one, "weibo"))
                .hasToString(FieldMap.of(other, "weibo").toString());
    }

    @Test
    void everyChoiceTells() {
        assertThat(FieldMap.of(Map.of("text", "body"), null)).hasToString("{text=body}");
        assertThat(FieldMap.of(Map.of("text", ""), null)).hasToString("{text=}");
        assertThat(FieldMap.of(Map.of(), "weibo")).hasToString("{} source=weibo");
        assertThat(FieldMap.defaults()).hasToString("{}");
    }
}
