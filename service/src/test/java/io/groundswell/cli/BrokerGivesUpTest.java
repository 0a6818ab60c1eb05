package io.groundswell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk is taken away from under the embedded broker, which gives up as soon as it writes a file. */
class BrokerGivesUpTest {

    @TempDir
    private Path folder;

    @Test
    void theServiceEndsAndSaysWhy() throws Exception {
        try (StartedCommand run = start("run", "--data", data(), "--http-port", "0")) {
            String broker = run.awaitSaying("'posts' at (\\S+),");
            takeTheDisk(Path.of(data()));
            makeATopic(broker);

            assertGaveUp(run.awaitEnd());
        }
    }

    @Test
    void theDemoEndsWhileItPlays() throws Exception {
        try (StartedCommand demo = start("demo", "--data", data(), "--scale", "1", "--http-port", "0")) {
            demo.awaitSaying("(playing 0 %)");
            takeTheDisk(Path.of(data(), "demo"));

            assertGaveUp(demo.awaitEnd());
        }
    }

    @Test
    void aReplayEndsWhileItCounts() throws Exception {
        String posts =
                Files.write(folder.resolve("posts.jsonl"), hourly(30_000)).toString();
        try (StartedCommand replay = start("replay", posts, "--state-dir", data())) {
            replay.awaitSaying("(counting 0 %)");
            takeTheDisk(Path.of(data()));

            assertGaveUp(replay.awaitEnd());
        }
    }

    private static void takeTheDisk(Path data) throws IOException {
        Files.move(data.resolve("broker/broker/data"), data.resolve("elsewhere"));
    }

    /** A service without posts writes no file for a while. */
    private static void makeATopic(String broker) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            var unanswered = admin.createTopics(List.of(new NewTopic("nowhere-to-keep", 1, (short) 1)));
            assertThat(unanswered.values()).hasSize(1);
        }
    }

    private static void assertGaveUp(CommandRun ended) {
        assertThat(ended.err().lines())
                .filteredOn(line -> line.startsWith("groundswell:"))
                .singleElement()
                .asString()
                .startsWith("groundswell: the streams stopped: the embedded broker gave up with status 1");
        assertThat(ended.code()).isEqualTo(1);
    }

    private static List<String> hourly(int posts) {
        return IntStream.range(0, posts)
                .mapToObj(i -> "{\"postId\":\"p%d\",\"authorId\":\"a\",\"createdAt\":%d,\"text\":\"#tag\"}"
                        .formatted(i, 1_600_000_000 + 3_600L * i))
                .toList();
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private StartedCommand start(String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(List.of("--set", "broker.port=0", "--set", "registry.port=0"));
        line.addAll(List.of("--set", "streams.stop-timeout=1s", "--set", "streams.commit-interval=100ms"));
        return StartedCommand.in(folder, line);
    }
}
