package io.groundswell.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.groundswell.http.RunningApi.Reply;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not known is never a zero: before the first slide, and when the partitions are elsewhere. */
class NothingKnownTest {
    @AutoClose
    private final RunningApi api;

    NothingKnownTest(@TempDir Path folder) {
        api = new RunningApi(folder);
    }

    @Test
    void beforeTheFirstSlideQuestionsGetNoAnswer() {
        for (String path : new String[] {
            "trends", "trends?at=2025-01-14T08:00:00Z", "tags/tea", "tags/tea/why", "tags/tea/series", "review"
        }) {
            Reply reply = api.get("/api/v1/" + path);

            assertThat(reply.status()).as(path).isEqualTo(503);
            assertThat(reply.type()).as(path).isEqualTo("application/problem+json");
            assertThat(reply.header("Retry-After")).as(path).isEqualTo("1");
            assertThat(reply.json().path("detail").asText())
                    .as(path)
                    .matches("No slide is (ranked|closed) yet: no post has come, or its minute is not complete");
        }
    }

    @Test
    void beforeTheFirstEventStatusAndMetricsTellNoTimes() {
        JsonNode status = api.get("/api/v1/status").json();
        String metrics = api.get("/metrics").text();

        assertThat(status.path("asOf").isNull()).isTrue();
        assertThat(status.at("/sources/here/0/frontier").isNull()).isTrue();
        assertThat(status.at("/tallies/here/0/closedThrough").isNull()).isTrue();
        assertThat(status.at("/ranks/here/0/rankedThrough").isNull()).isTrue();
        assertThat(metrics).doesNotContain("groundswell_source_frontier_seconds{", "ranked_through_seconds{");
    }

    @Test
    void whatIsCountedElsewhereIsNotToldHere() {
        Wave.into(api.instance);
        api.instance.close();

        for (String path : new String[] {"trends", "tags/tea", "tags/tea/why", "tags/tea/series", "review"}) {
            Reply reply = api.get("/api/v1/" + path);

            assertThat(reply.status()).as(path).isEqualTo(503);
            assertThat(reply.json().path("detail").asText())
                    .as(path)
                    .matches("(Rank|Tally) partition 0 does not run in this instance at the moment");
        }
    }

    @Test
    void statusAndMetricsTellNothingOfPartitionsElsewhere() {
        Wave.into(api.instance);
        api.instance.close();

        JsonNode status = api.get("/api/v1/status").json();
        String metrics = api.get("/metrics").text();

        assertThat(status.path("total").isNull()).isTrue();
        assertThat(status.path("sources").toString()).isEqualTo("{\"of\":1,\"here\":[]}");
        assertThat(metrics).doesNotContain("groundswell_posts_total{", "groundswell_posts_read_total{");
    }
}
