package io.groundswell.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.groundswell.bench.latency.Latencies;
import io.groundswell.bench.load.LoadOptions;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A short run, broker and service and all: what it tells is possible, and whole. How long it takes is not asked. */
class LatencyBenchmarkTest {
    private static final int RATE = 400;
    private static final int SECONDS = 5;
    private static final double COMMIT_INTERVAL_MS = 1_000;

    @Test
    void everyPostAndQuestionIsAccountedFor() throws Exception {
        LatencyPlan plan = new LatencyPlan(LoadOptions.standard(), (long) RATE, 20, SECONDS, 60, 10, "512m", null);

        LatencyResults results =
                new LatencyBenchmark(plan, new PrintWriter(System.err, true, StandardCharsets.UTF_8)).run();

        Latencies updates = results.figures().updates();
        assertThat(updates.n() + results.figures().unreflectedPosts()).isEqualTo(RATE * SECONDS);
        assertThat(updates.n()).isPositive();
        // A post waits for a minute of lateness, here a second, and its slide's completion for at least one more
        // commit.
        assertThat(Objects.requireNonNull(updates.p50())).isGreaterThan(COMMIT_INTERVAL_MS);
        assertThat(results.figures().afterCompletion().n()).isBetween(1L, SECONDS + 1L);
        assertThat(results.figures().trends().latencies().n()
                        + results.figures().trends().errors())
                .isEqualTo(10 * SECONDS);
        assertThat(results.figures().trends().firstError()).isNull();
        assertThat(results.text()).contains("400 posts/s", "GET trends").doesNotContain("half of");
        hasTheShapeThatIsPromised(results);
    }

    private static void hasTheShapeThatIsPromised(LatencyResults results) throws Exception {
        ObjectMapper json = new ObjectMapper();
        JsonNode all = json.readTree(json.writeValueAsString(results.toJson()));
        assertThat(all.fieldNames()).toIterable().containsExactly("latency", "load");
        JsonNode latency = all.path("latency");
        assertThat(latency.path("ratePostsPerSecond").asLong()).isEqualTo(RATE);
        assertThat(latency.get("capacityPostsPerSecond").isNull()).isTrue();
        for (String part : new String[] {"updatesMs", "updatesAfterCompletionMs", "restTrendsMs"}) {
            assertThat(latency.path(part).fieldNames()).toIterable().contains("p50", "p99", "max", "n");
            assertThat(latency.path(part).path("p99").isNumber()).isTrue();
        }
        assertThat(latency.path("restTrendsMs").path("errors").asLong()).isZero();
        assertThat(all.path("load").path("posts").asLong()).isEqualTo(RATE * (20 + SECONDS));
    }
}
