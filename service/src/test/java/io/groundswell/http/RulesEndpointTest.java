package io.groundswell.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.groundswell.http.RunningApi.Reply;
import io.groundswell.runtime.Unreachable;
import io.groundswell.schema.TagRule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesEndpointTest {
    private static final String RULES = "/api/v1/rules";

    @AutoClose
    private final RunningApi api;

    RulesEndpointTest(@TempDir Path folder) {
        api = new RunningApi(folder);
    }

    @Test
    void aRuleIsWrittenUnderTheCanonicalKey() {
        Reply reply = put("＃欢迎TikTok难民[话题]#", "\"aliasOf\": \"Welcome TikTok refugees\"");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text())
                .isEqualTo("{\"tag\":\"欢迎tiktok难民\",\"blocked\":false,\"approved\":false,"
                        + "\"review\":\"pending\",\"aliasOf\":\"welcometiktokrefugees\","
                        + "\"shownAs\":null,\"deleted\":false,\"by\":\"mei\",\"why\":\"one wave\","
                        + "\"at\":\"2025-01-14T12:00:00Z\",\"history\":[]}");
        TagRule read = Objects.requireNonNull(api.instance.live().rules().of("欢迎tiktok难民"));
        assertThat(read.getAliasOf()).isEqualTo("welcometiktokrefugees");
        assertThat(read.getAt()).isEqualTo(RunningApi.NOW);
    }

    @Test
    void eachDecisionKeepsThoseBefore() {
        put("tea", "\"blocked\": true, \"shownAs\": \"Tea\"");
        api.delete(RULES + "/tea?by=ann&why=mistaken");
        Reply reply = put("tea", "\"shownAs\": \"TEA\"");

        assertThat(reply.status()).isEqualTo(200);
        JsonNode history = reply.json().path("history");
        assertThat(history).hasSize(2);
        assertThat(history.path(0).path("what").asText()).isEqualTo("blocked, shown as Tea");
        assertThat(history.path(0).path("by").asText()).isEqualTo("mei");
        assertThat(history.path(1).path("what").asText()).isEqualTo("deleted");
        assertThat(history.path(1).path("by").asText()).isEqualTo("ann");
        assertThat(history.path(1).path("why").asText()).isEqualTo("mistaken");
        assertThat(history.path(1).path("at").asText()).isEqualTo("2025-01-14T12:00:00Z");
    }

    @Test
    void aDeletedRuleIsListedWithItsHistory() {
        put("tea", "\"blocked\": true");

        Reply deleted = api.delete(RULES + "/Tea", "{\"by\": \"ann\", \"why\": \"mistaken\"}");

        assertThat(deleted.status()).isEqualTo(200);
        assertThat(api.instance.live().rules().blocked("tea")).isFalse();
        JsonNode rules = api.get(RULES).json().path("rules");
        assertThat(rules).hasSize(1);
        assertThat(rules.path(0))
                .isEqualTo(deleted.json())
                .isEqualTo(api.get(RULES + "/tea").json());
        assertThat(rules.path(0).path("deleted").asBoolean()).isTrue();
        assertThat(rules.path(0).path("history")).hasSize(1);
    }

    @Test
    void rulesAreListedByTag() {
        put("tea", "\"blocked\": true");
        put("coffee", "\"blocked\": true");

        assertThat(api.get(RULES).json().path("rules").findValuesAsText("tag")).containsExactly("coffee", "tea");
    }

    @Test
    void aBlockTakesTheTagOffTheRankingWithTheNextSlide() {
        Wave.into(api.instance);

        put(Wave.WELCOME, "\"blocked\": true");
        api.instance.completeThrough(Wave.END.plus(Duration.ofMinutes(1)));

        assertThat(api.get("/api/v1/trends").json().path("ranked").asInt(-1)).isZero();
    }

    @Test
    void whatIsNotThereCannotBeDeleted() {
        assertThat(api.delete(RULES + "/tea?by=ann&why=tidy").status()).isEqualTo(404);

        put("tea", "\"blocked\": true");
        api.delete(RULES + "/tea?by=ann&why=tidy");

        assertThat(api.delete(RULES + "/tea?by=ann&why=tidy").status()).isEqualTo(404);
        assertThat(api.get(RULES + "/coffee").status()).isEqualTo(404);
    }

    @Test
    void aDeletionSaysWhoAndWhy() {
        put("tea", "\"blocked\": true");

        Reply reply = api.delete(RULES + "/tea?by=ann");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("name").asText()).isEqualTo("why");
        assertThat(api.instance.live().rules().blocked("tea")).isTrue();
    }

    @Test
    void whatTheTopicDoesNotTakeIsNotInForce() {
        api.writeRulesTo(rule -> {
            throw new Unreachable("broker at 10.0.0.7 is away", new IOException());
        });

        Reply reply = put("tea", "\"blocked\": true");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.text()).doesNotContain("10.0.0.7");
        assertThat(api.get(RULES).json().path("rules")).isEmpty();
    }

    @Test
    void aDecisionIsRememberedUntilItHasComeBack() {
        // The topic takes both decisions before this instance reads either.
        List<TagRule> topic = new ArrayList<>();
        api.writeRulesTo(topic::add);

        put("tea", "\"blocked\": true");
        Reply second = put("tea", "\"shownAs\": \"Tea\"");

        assertThat(second.json().path("history")).hasSize(1);
        assertThat(api.get(RULES + "/tea").json()).isEqualTo(second.json());
        topic.forEach(api.instance::decide);
        assertThat(api.get(RULES).json().path("rules").path(0)).isEqualTo(second.json());
    }

    private Reply put(String tag, String fields) {
        return api.put(
                RULES + "/" + RunningApi.inPath(tag), "{" + fields + ", \"by\": \"mei\", \"why\": \"one wave\"}");
    }
}
