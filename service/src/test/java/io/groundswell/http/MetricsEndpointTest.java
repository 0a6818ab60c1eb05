package io.groundswell.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.http.RunningApi.Reply;
import io.groundswell.stream.source.Outcome;
import io.micrometer.core.instrument.Gauge;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricsEndpointTest {
    @AutoClose
    private final RunningApi api;

    MetricsEndpointTest(@TempDir Path folder) {
        api = new RunningApi(
                folder, registry -> Gauge.builder("of.the.caller", () -> 7).register(registry));
        Wave.into(api.instance);
    }

    @Test
    void countsEveryOutcomeAndDetail() {
        Reply reply = api.get("/metrics");

        assertThat(reply.type()).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
        List<String> lines = reply.text().lines().toList();
        assertThat(lines)
                .contains(
                        "groundswell_posts_read_total{partition=\"0\"} 280.0",
                        "groundswell_posts_total{outcome=\"counted\",partition=\"0\"} 64.0",
                        "groundswell_posts_total{outcome=\"untagged\",partition=\"0\"} 216.0",
                        "groundswell_mentions_total{partition=\"0\"} 344.0",
                        "groundswell_capped_tags_total{partition=\"0\"} 0.0",
                        "groundswell_late_corrections_total{partition=\"0\"} 0.0",
                        "groundswell_stale 0.0");
        for (Outcome outcome : Outcome.values()) {
            String label = outcome.name().toLowerCase(Locale.ROOT);
            assertThat(lines).anyMatch(line -> line.startsWith("groundswell_posts_total{outcome=\"" + label + "\""));
        }
    }

    @Test
    void tellsTimesInSecondsOfTheEpoch() {
        String metrics = api.get("/metrics").text();

        String end = Double.toString((double) Wave.END.getEpochSecond());
        assertThat(metrics.lines())
                .contains(
                        "groundswell_source_frontier_seconds{partition=\"0\"} " + end,
                        "groundswell_tally_closed_through_seconds{partition=\"0\"} " + end,
                        "groundswell_rank_ranked_through_seconds{partition=\"0\"} " + end);
    }

    @Test
    void tellsOfTheJvmAndOfWhatTheCallerMeasures() {
        String metrics = api.get("/metrics").text();

        assertThat(metrics).contains("jvm_memory_used_bytes{", "process_uptime_seconds", "of_the_caller 7.0");
    }
}
