package io.groundswell.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.http.RunningApi.Reply;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a problem says is the matter is the matter. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToldProblemsTest {
    private RunningApi api;

    @BeforeAll
    void start(@TempDir Path folder) {
        api = new RunningApi(folder);
        Wave.into(api.instance);
    }

    @AfterAll
    void stop() {
        api.close();
    }

    @Test
    void aBodyThatIsThereIsNotMissing() {
        assertThat(detail(api.put("/api/v1/rules/tea", "{\"blocked\":")))
                .isEqualTo("body must be one JSON object in UTF-8 with no key twice, and is not");
        assertThat(detail(api.put("/api/v1/rules/tea", ""))).startsWith("body is missing, but must be one JSON object");
    }

    @ParameterizedTest
    @CsvSource({"true, 414, The address is longer", "false, 431, The request's header fields are longer"})
    void whatIsTooLongIsSaidToBe(boolean address, int status, String detail) {
        String tooLong = "x".repeat(60_000);

        Reply reply = address ? api.get("/api/v1/tags/" + tooLong) : api.get("/", "X-Long", tooLong);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(detail(reply)).startsWith(detail);
    }

    @Test
    void aDeletionIsToldOfInOneWay() {
        Reply reply = api.delete("/api/v1/rules/tea?by=ann", "{\"by\": \"mei\", \"why\": \"x\"}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(detail(reply)).isEqualTo("by is 'ann', but must not be given beside a body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/status", "/health/ready"})
    void aParameterThatIsNotKnownIsRefusedEverywhere(String path) {
        assertThat(api.get(path + "?x=1").status()).isEqualTo(400);
    }

    @Test
    void whatDoesNotPassByWaitingIsNotToBeTriedAgain() {
        api.writeRulesTo(rule -> {
            throw new IllegalStateException("the brokers refuse it");
        });

        Reply reply = api.put("/api/v1/rules/tea", "{\"blocked\": true, \"by\": \"x\", \"why\": \"x\"}");

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.header("Retry-After")).isEmpty();
    }

    @Test
    void aSeriesFromNowOnIsEmpty() {
        Reply reply = api.get("/api/v1/tags/tea/series?from=2026-01-14T09:30:00Z");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("points")).isEmpty();
        assertThat(reply.json().at("/absent/0/why").asText())
                .isEqualTo("events are complete through 2025-01-14T08:15:00Z");
    }

    private static String detail(Reply reply) {
        return reply.json().path("detail").asText();
    }
}
