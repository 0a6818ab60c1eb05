package io.groundswell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.groundswell.config.Configuration;
import io.groundswell.feed.wave.WaveSettings;
import io.groundswell.runtime.Connections;
import io.groundswell.schema.TrendUpdate;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

    /** Some 35,000 posts: enough slides are ranked before the end for somebody to ask in between. */
    private static final double SCALE = 0.2;

    @TempDir
    private Path folder;

    @Test
    void theWaveIsPlayedToItsEndUnderItsLabelWhileRestAnswers() throws Exception {
        Path foreign = Files.writeString(folder.resolve("thesis.txt"), "mine");
        Path stale = Files.createDirectories(folder.resolve("demo/streams/left-over"));

        URI status;
        int statusCode;
        CommandRun run;
        try (StartedCommand demo = StartedCommand.in(folder, demo("--exit"))) {
            URI trends = URI.create(demo.awaitSaying("trending now +(http://\\S+/api/v1/trends\\S*)"));
            status = URI.create(demo.awaitSaying("how it stands +(http://\\S+/api/v1/status)"));
            await("rankings, as soon as the streams run; a busy machine takes its time")
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> get(trends) == 200);
            statusCode = get(status);
            run = demo.awaitEnd();
        }

        assertThat(statusCode).isEqualTo(200);
        assertThat(run.err()).doesNotContain("groundswell:");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .first()
                .asString()
                .startsWith("All posts of this demonstration are SYNTHETIC: generated from seed 1");
        assertThat(run.out())
                .containsPattern("Everything is played and ranked: 3\\d,\\d\\d\\d posts\\.\\R +trending now")
                .contains("/api/v1/tags/welcometiktokrefugees", "at=2025-01-13T22:00:00Z");
        assertThatThrownBy(() -> get(status)).as("nothing is left running").isInstanceOf(ConnectException.class);
        assertThat(foreign).exists();
        assertThat(stale).doesNotExist();
        Instant lastDay = WaveSettings.of(1, SCALE).end().minus(Duration.ofDays(1));
        assertThat(newestSlide())
                .as("the last day, on which the wave is, is ranked")
                .isAfter(lastDay);
    }

    @Test
    void aFolderInUseIsNotEmptied() throws IOException {
        Path data = folder.resolve("demo");
        Path state = Files.createDirectories(data.resolve("streams/app"));
        try (FolderLock lock = FolderLock.take(Configuration.with(Map.of("data.folder", data.toString()))
                .settings()
                .data())) {
            CommandRun run = CommandRun.of(demo("--exit").toArray(String[]::new));

            assertThat(run.err()).contains(lock.folder().root() + " is in use by a running process");
            assertThat(run.code()).isEqualTo(1);
        }
        assertThat(state).exists();
    }

    private List<String> demo(String more) {
        return List.of(
                "demo",
                "--data",
                folder.toString(),
                "--scale",
                Double.toString(SCALE),
                "--http-port",
                "0",
                "--set",
                "broker.port=0",
                "--set",
                "registry.port=0",
                "--set",
                "topics.posts-partitions=1",
                more);
    }

    private static int get(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** The end of the last slide of which the demo has told, read from what it left on disk. */
    private Instant newestSlide() {
        var settings = Configuration.with(Map.of(
                        "data.folder", folder.resolve("demo").toString(), "broker.port", "0", "registry.port", "0"))
                .settings();
        try (Connections connections = Connections.open(settings)) {
            Map<String, Object> client = new HashMap<>(connections.clientProperties());
            client.put("isolation.level", "read_committed");
            client.put("enable.auto.commit", false);
            try (KafkaConsumer<String, TrendUpdate> updates = new KafkaConsumer<>(
                    client, new StringDeserializer(), connections.codecs().deserializer(TrendUpdate.class))) {
                return newestSlide(updates, settings.topics().trendUpdates());
            }
        }
    }

    private static Instant newestSlide(KafkaConsumer<String, TrendUpdate> updates, String topic) {
        List<TopicPartition> partitions = updates.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        updates.assign(partitions);
        updates.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = updates.endOffsets(partitions);
        Instant newest = Instant.EPOCH;
        while (ends.entrySet().stream().anyMatch(end -> updates.position(end.getKey()) < end.getValue())) {
            for (var update : updates.poll(Duration.ofMillis(500))) {
                Instant slide = update.value().getSlideEnd();
                newest = slide.isAfter(newest) ? slide : newest;
            }
        }
        return newest;
    }
}
