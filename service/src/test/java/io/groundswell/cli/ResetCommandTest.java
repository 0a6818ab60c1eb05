package io.groundswell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.groundswell.config.DataFolder;
import io.groundswell.embedded.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResetCommandTest {

    private static final List<String> TOPICS = List.of(
            "posts", "trend-updates", "app-mentions-repartition", "app-tag-series-changelog", "app2-other-changelog");

    @TempDir
    private Path root;

    @Test
    void nothingIsDeletedWithoutAYes() throws IOException {
        Path state = Files.createDirectories(root.resolve("streams/app"));

        CommandRun no = CommandRun.in(Map.of(), Map.of(), "n\n", "reset", "--data", root.toString());
        CommandRun silence = CommandRun.in(Map.of(), Map.of(), "", "reset", "--data", root.toString());
        assertThat(state).exists();
        CommandRun yes = CommandRun.in(Map.of(), Map.of(), "y\n", "reset", "--data", root.toString());

        assertThat(List.of(no, silence)).allSatisfy(run -> {
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).isEqualToNormalizingNewlines("groundswell: nothing was deleted\n");
        });
        assertThat(yes.code()).isZero();
        assertThat(state).doesNotExist();
    }

    @Test
    void allDeletesWhatWeMadeAndNothingElse() throws IOException {
        Files.createDirectories(root.resolve("broker/data"));
        Files.createDirectories(root.resolve("log"));
        Path somebodyElses = Files.writeString(root.resolve("thesis.txt"), "mine");

        CommandRun run = CommandRun.of("reset", "--all", "--yes", "--data", root.toString());

        assertThat(run.code()).isZero();
        assertThat(root).isDirectoryContaining("glob:**/thesis.txt");
        assertThat(root.toFile().list())
                .containsExactly(somebodyElses.getFileName().toString());
    }

    @Test
    void aFolderInUseIsLeftAlone() throws IOException {
        Path state = Files.createDirectories(root.resolve("streams/app"));
        try (FolderLock lock = FolderLock.take(new DataFolder(root))) {
            CommandRun run = CommandRun.of(
                    "reset", "--yes", "--data", lock.folder().root().toString());

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).contains("is in use by a running process; stop it first");
        }
        assertThat(state).exists();
    }

    @Test
    void allIsNotForClusters() {
        CommandRun run = CommandRun.of(
                "reset", "--all", "--yes", "--bootstrap-servers", "b:1", "--schema-registry-url", "http://r");

        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void theBrokersForgetOffsetsAndInternalTopicsOfOneApplicationThatIsNotRunning() throws Exception {
        TopicPartition posts = new TopicPartition("posts", 0);
        try (EmbeddedBroker broker = EmbeddedBroker.start(root, 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(TOPICS.stream()
                            .map(topic -> new NewTopic(topic, 1, (short) 1))
                            .toList())
                    .all()
                    .get();
            ClusterReset reset = new ClusterReset(admin, "app");

            try (KafkaConsumer<byte[], byte[]> member = member(broker)) {
                member.subscribe(List.of("posts"));
                while (member.assignment().isEmpty()) {
                    member.poll(Duration.ofMillis(100));
                }
                member.commitSync(Map.of(posts, new OffsetAndMetadata(0)));

                assertThatThrownBy(reset::run)
                        .isInstanceOf(CommandFailure.class)
                        .hasMessageStartingWith("application app is running (1 members on [/127.0.0.1])");
            }
            reset.run();

            assertThat(admin.listTopics().names().get())
                    .contains("posts", "trend-updates", "app2-other-changelog")
                    .doesNotContain("app-mentions-repartition", "app-tag-series-changelog");
            assertThat(admin.listGroups().all().get()).isEmpty();
            reset.run();
        }
    }

    /** A broker hears of a deletion after the controller has answered it: without waiting, a few rounds of thirty see it. */
    @Test
    void aResetIsOverWhenTheBrokersTellOfNoInternalTopicAnyMore() throws Exception {
        List<NewTopic> internal = IntStream.range(0, 10)
                .mapToObj(store -> new NewTopic("app-store" + store + "-changelog", 4, (short) 1))
                .toList();
        try (EmbeddedBroker broker = EmbeddedBroker.start(root, 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            ClusterReset reset = new ClusterReset(admin, "app");
            for (int round = 0; round < 20; round++) {
                admin.createTopics(internal).all().get();
                await("a broker hears of a topic after the controller has made it")
                        .until(() -> reset.internalTopics().size() == internal.size());

                reset.run();

                assertThat(reset.internalTopics()).as("round %d", round).isEmpty();
            }
        }
    }

    private static KafkaConsumer<byte[], byte[]> member(EmbeddedBroker broker) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "group.id",
                        "app",
                        "enable.auto.commit",
                        "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
