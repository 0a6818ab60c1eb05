package io.groundswell.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundswell.config.Configuration;
import io.groundswell.config.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the embedded broker, with real stores. */
class ObservedStreamsTest {
    @TempDir
    private Path folder;

    @Test
    void noMetricAsksANativeStoreForItsProperties() {
        Settings settings = Configuration.with(Map.of(
                        "data.folder",
                        folder.toString(),
                        "broker.port",
                        "0",
                        "registry.port",
                        "0",
                        "streams.threads",
                        "1"))
                .settings();
        try (Connections connections = Connections.open(settings)) {
            int partitions = new Topics(connections.clientProperties(), settings.topics())
                    .prepare(Topics.Arrival.LOG_APPEND_TIME);
            try (StreamsRuntime streams = StreamsRuntime.start(settings, connections, partitions)) {
                await("the stores to be open: a cold broker takes seconds")
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> streams.state() == RuntimeState.RUNNING);

                assertThat(streams.kafkaStreams().metrics().keySet())
                        .extracting(MetricName::name)
                        .contains("process-total", "task-created-total")
                        .doesNotContain("estimate-num-keys", "block-cache-usage", "size-all-mem-tables");
            }
        }
    }
}
