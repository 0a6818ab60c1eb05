package io.groundswell.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.http.RunningApi.Reply;
import io.groundswell.schema.TagRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While the topic of rules is read after a start, nobody knows what is in force, and nothing may be decided on it. */
class EarlyRulesTest {
    private static final String RULE = "/api/v1/rules/tea";
    private static final String BLOCK = "{\"blocked\": true, \"by\": \"mei\", \"why\": \"spilt\"}";

    private final List<TagRule> topic = new ArrayList<>();
    private RunningApi api;

    @BeforeEach
    void startOverAgain(@TempDir Path folder) {
        api = new RunningApi(folder);
        api.writeRulesTo(topic::add);
        api.instance.readRules(true);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void noRuleIsToldAndNoneIsWritten() {
        for (Reply reply : List.of(
                api.get("/api/v1/rules"), api.get(RULE), api.put(RULE, BLOCK), api.delete(RULE + "?by=mei&why=x"))) {
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.header("Retry-After")).isEqualTo("1");
            assertThat(reply.json().path("detail").asText()).startsWith("The rules are still being read");
        }
        assertThat(topic).isEmpty();
    }

    @Test
    void afterwardsTheyAreToldAndWritten() {
        api.instance.readRules(false);

        assertThat(api.get("/api/v1/rules").status()).isEqualTo(200);
        assertThat(api.put(RULE, BLOCK).status()).isEqualTo(201);
        assertThat(topic).hasSize(1);
    }
}
