package io.groundswell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.embedded.EmbeddedBroker;
import io.groundswell.embedded.EmbeddedRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As an operator types it, against a real broker and registry. */
class ProduceCommandTest {

    private static final String GOOD = "{\"postId\":\"p%d\",\"authorId\":\"a\",\"createdAt\":1736784000}\n";

    @TempDir
    private static Path folder;

    private static EmbeddedBroker broker;
    private static EmbeddedRegistry registry;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
        registry = EmbeddedRegistry.start(broker.bootstrapServers(), 0, Map.of());
    }

    @AfterAll
    static void stop() {
        registry.close();
        broker.close();
    }

    @Test
    void postsOfAFileAreSentAndCounted() throws Exception {
        String file = Files.writeString(folder.resolve("posts.jsonl"), GOOD.formatted(1) + GOOD.formatted(2))
                .toString();

        CommandRun run = produce("", "--set", "topics.posts=all", file);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("read 2 lines, sent 2 posts (0.0 MB)");
        assertThat(run.code()).isZero();
        assertThat(records("all")).isEqualTo(2);
    }

    @Test
    void badLinesAreSkippedShownAndCounted() throws Exception {
        String input = GOOD.formatted(1) + "{}\n" + "[]\n".repeat(30) + GOOD.formatted(2);

        CommandRun run = produce(input, "--set", "topics.posts=skipped", "-");

        // On a slow machine the progress is told in between.
        assertThat(run.err().lines().filter(line -> !line.startsWith("sending ")))
                .hasSize(21)
                .startsWith("bad line: -:2: postId is empty; it must not be missing or empty")
                .endsWith("further bad lines are counted, not shown");
        assertThat(run.out().lines())
                .containsExactly(
                        "read 33 lines, sent 2 posts (0.0 MB)",
                        "warning: skipped 31 bad lines",
                        "       30  line must be one JSON object",
                        "        1  postId must not be missing or empty");
        assertThat(run.code()).isZero();
        assertThat(records("skipped")).isEqualTo(2);
    }

    @Test
    void aBadLineFailsTheCommandWhenThatWasChosen() {
        CommandRun run =
                produce(GOOD.formatted(1) + "[]\n", "--set", "topics.posts=failed", "--bad-lines", "fail", "-");

        assertThat(run.err().lines()).containsExactly("groundswell: -:2: line is '[]'; it must be one JSON object");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void columnsAreMappedByOptions() throws Exception {
        String csv = "nr;wer;wann\n1;a;2025-01-13T16:00:00Z\n";
        String map = "--map";

        CommandRun run = produce(
                csv,
                "--set",
                "topics.posts=mapped",
                "--separator",
                ";",
                map,
                "postId=nr",
                map,
                "author.id=wer",
                map,
                "createdAt=wann",
                "-");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(records("mapped")).isEqualTo(1);
    }

    @Test
    void wrongOptionsAreWrongUsage() {
        assertWrong("field 'autor' is unknown", "--map", "autor=x", "-");
        assertWrong("--separator is '::'; it must be one character, or tab", "--separator", "::", "-");
        assertWrong(
                "missing.jsonl is not there", folder.resolve("missing.jsonl").toString());
        assertWrong("Missing required parameter");
    }

    @Test
    void aRegistryThatIsDownIsAnOutage() {
        CommandRun run = CommandRun.in(
                Map.of(),
                Map.of(),
                GOOD.formatted(1),
                "produce",
                "--bootstrap-servers",
                broker.bootstrapServers(),
                "--schema-registry-url",
                "http://127.0.0.1:1",
                "--set",
                "registry.client.max.retries=0",
                "-");

        assertThat(run.err()).startsWith("groundswell: -:1: cannot be written to posts");
        assertThat(run.code()).isEqualTo(4);
    }

    private static void assertWrong(String message, String... args) {
        CommandRun run = produce("", args);

        assertThat(run.err()).contains(message);
        assertThat(run.code()).isEqualTo(2);
    }

    private static CommandRun produce(String standardInput, String... args) {
        List<String> line = new ArrayList<>(List.of("produce", "--bootstrap-servers", broker.bootstrapServers()));
        line.addAll(List.of("--schema-registry-url", registry.url()));
        line.addAll(List.of(args));
        return CommandRun.in(Map.of(), Map.of(), standardInput, line.toArray(String[]::new));
    }

    private static long records(String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            long records = 0;
            for (int partition = 0; partition < 4; partition++) {
                TopicPartition asked = new TopicPartition(topic, partition);
                records += admin.listOffsets(Map.of(asked, OffsetSpec.latest()))
                        .partitionResult(asked)
                        .get()
                        .offset();
            }
            return records;
        }
    }
}
