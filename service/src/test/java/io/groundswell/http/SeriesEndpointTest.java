package io.groundswell.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.groundswell.http.RunningApi.Reply;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeriesEndpointTest {
    private static final String SERIES = "/api/v1/tags/tea/series";

    @AutoClose
    private final RunningApi api;

    SeriesEndpointTest(@TempDir Path folder) {
        api = new RunningApi(folder);
        Wave.into(api.instance);
    }

    @Test
    void aRangeIsHalfOpen() {
        JsonNode points = api.get(SERIES + "?from=2025-01-14T01:00:00Z&to=2025-01-14T03:00:00Z")
                .json()
                .path("points");

        assertThat(points).hasSize(2);
        assertThat(points.path(0).path("start").asText()).isEqualTo("2025-01-14T01:00:00Z");
        assertThat(points.path(1).path("start").asText()).isEqualTo("2025-01-14T02:00:00Z");
    }

    @Test
    void onlyBucketsThatBeginInTheRangeAreInIt() {
        JsonNode points = api.get(SERIES + "?from=2025-01-14T01:00:01Z&to=2025-01-14T02:00:01Z")
                .json()
                .path("points");

        assertThat(points).hasSize(1);
        assertThat(points.path(0).path("start").asText()).isEqualTo("2025-01-14T02:00:00Z");
    }

    @Test
    void anEmptyBucketThatIsKnownIsZero() {
        JsonNode json = api.get(SERIES + "?step=1m&from=2025-01-14T01:00:00Z&to=2025-01-14T01:02:00Z")
                .json();

        assertThat(json.path("points").toString())
                .isEqualTo("[{\"start\":\"2025-01-14T01:00:00Z\",\"posts\":1,\"people\":1},"
                        + "{\"start\":\"2025-01-14T01:01:00Z\",\"posts\":0,\"people\":0}]");
    }

    @Test
    void whatIsNotKnownIsAbsentAndSaidToBe() {
        // the first post is of 00:00 on the 14th, and none before 23:59 can follow; complete through 08:15
        JsonNode json = api.get(SERIES + "?step=1m&from=2025-01-12T23:58:00Z&to=2025-01-14T08:17:00Z")
                .json();

        assertThat(json.path("points").path(0).path("start").asText()).isEqualTo("2025-01-13T23:59:00Z");
        assertThat(json.path("points")).hasSize(1 + 8 * 60 + 15);
        assertThat(json.path("absent").toString())
                .isEqualTo("[{\"from\":\"2025-01-12T23:58:00Z\",\"to\":\"2025-01-13T23:59:00Z\","
                        + "\"why\":\"series by 1m are known from 2025-01-13T23:59:00Z on\"},"
                        + "{\"from\":\"2025-01-14T08:15:00Z\",\"to\":\"2025-01-14T08:17:00Z\","
                        + "\"why\":\"events are complete through 2025-01-14T08:15:00Z\"}]");
    }

    @Test
    void aRangeBehindTheRetentionIsAbsentAsAWhole() {
        JsonNode json = api.get(SERIES + "?from=2024-12-01T00:00:00Z&to=2024-12-02T00:00:00Z")
                .json();

        assertThat(json.path("points")).isEmpty();
        assertThat(json.path("absent")).hasSize(1);
        assertThat(json.path("absent").path(0).path("to").asText()).isEqualTo("2024-12-02T00:00:00Z");
    }

    @Test
    void withoutARangeTheLastTwoDaysAreAskedForByTheHour() {
        JsonNode json = api.get(SERIES).json();

        assertThat(json.path("step").asText()).isEqualTo("1h");
        assertThat(json.path("from").asText()).isEqualTo("2025-01-12T09:00:00Z");
        assertThat(json.path("points").path(8).path("start").asText()).isEqualTo("2025-01-14T08:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "step=2h, step, 2h, must be 1m",
        "from=yesterday, from, yesterday, must be a time of ISO 8601",
        "to=2025-01-14, to, 2025-01-14, must be a time of ISO 8601",
        "from=2025-01-14T01:00:00Z&to=2025-01-14T01:00:00Z, from, 2025-01-14T01:00:00Z, must be before to",
        "step=1m&from=2025-01-01T00:00:00Z, from, 2025-01-01T00:00:00Z, must be less than 5000 steps",
        "from=0999-01-01T00:00:00Z, from, 0999-01-01T00:00:00Z, must be a time of ISO 8601",
    })
    void aRangeThatCannotBeIsRefused(String query, String name, String value, String rule) {
        Reply reply = api.get(SERIES + "?" + query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("name").asText()).isEqualTo(name);
        assertThat(reply.json().path("value").asText()).isEqualTo(value);
        assertThat(reply.json().path("rule").asText()).startsWith(rule);
    }

    @Test
    void aTagNobodyEverUsedHasNoSeries() {
        assertThat(api.get("/api/v1/tags/nobody/series").status()).isEqualTo(404);
    }

    @Test
    void anUnchangedSeriesIsNotSentTwice() {
        String known = api.get(SERIES).header("ETag");

        assertThat(api.get(SERIES, "If-None-Match", known).status()).isEqualTo(304);
        assertThat(api.get(SERIES + "?step=1d", "If-None-Match", known).status())
                .isEqualTo(200);
    }
}
