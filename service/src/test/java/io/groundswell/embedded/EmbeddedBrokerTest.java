package io.groundswell.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

    @TempDir
    private static Path shared;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(shared, 0);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void keepsRecordsClusterIdAndPortOverARestart() throws Exception {
        // Given
        BrokerClients.createTopic(broker.bootstrapServers(), "kept");
        BrokerClients.send(broker.bootstrapServers(), "kept", 100);
        String address = broker.bootstrapServers();
        String cluster = clusterId();

        // When
        broker.close();
        broker = EmbeddedBroker.start(shared, 0);

        // Then
        assertThat(broker.bootstrapServers()).isEqualTo(address);
        assertThat(clusterId()).isEqualTo(cluster);
        assertThat(BrokerClients.committed(address, "kept")).isEqualTo(numbers(100));
    }

    @Test
    void showsReadersOnlyCommittedTransactions() throws Exception {
        // Given
        BrokerClients.createTopic(broker.bootstrapServers(), "exactly-once");
        Map<String, Object> settings = Map.of("transactional.id", "writer");

        // When
        try (Producer<String, String> producer = BrokerClients.producer(broker.bootstrapServers(), settings)) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("exactly-once", "aborted")).get();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("exactly-once", "committed")).get();
            producer.commitTransaction();
        }

        // Then
        assertThat(BrokerClients.committed(broker.bootstrapServers(), "exactly-once"))
                .containsExactly("committed");
    }

    @Test
    void takesRecordsOfAnyAge() throws Exception {
        // Given
        BrokerClients.createTopic(broker.bootstrapServers(), "ages");
        long year1971 = Duration.ofDays(365).toMillis();
        long year2969 = Duration.ofDays(365_000).toMillis();

        // When
        try (Producer<String, String> producer = BrokerClients.producer(broker.bootstrapServers(), Map.of())) {
            producer.send(new ProducerRecord<>("ages", 0, year1971, null, "old"))
                    .get();
            producer.send(new ProducerRecord<>("ages", 0, year2969, null, "far"))
                    .get();
        }

        // Then
        assertThat(BrokerClients.committed(broker.bootstrapServers(), "ages")).containsExactly("old", "far");
    }

    @Test
    void createsNoTopicThatNobodyAskedFor() {
        Map<String, Object> impatient = Map.of("max.block.ms", "1500");
        try (Producer<String, String> producer = BrokerClients.producer(broker.bootstrapServers(), impatient)) {
            assertThatThrownBy(() ->
                            producer.send(new ProducerRecord<>("mistyped", "x")).get())
                    .isInstanceOf(ExecutionException.class)
                    .hasStackTraceContaining("mistyped");
        }
        try (Admin admin = BrokerClients.admin(broker.bootstrapServers())) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("mistyped"))
                            .allTopicNames()
                            .get())
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void refusesAFolderThatAnotherBrokerHolds() {
        assertThatThrownBy(() -> EmbeddedBroker.start(shared, 0))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining(shared.toString())
                .hasMessageContaining("in use by another broker");
    }

    @Test
    void refusesAPortThatIsTaken(@TempDir Path folder) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedBroker.start(folder, other.getLocalPort()))
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessageContaining("port " + other.getLocalPort())
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void leavesTheFolderFreeAfterAFailedStart(@TempDir Path folder) {
        BrokerSettings wrong = new BrokerSettings(folder, 0, Map.of("num.io.threads", "0"));
        assertThatThrownBy(() -> EmbeddedBroker.start(wrong))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining("num.io.threads");
        BrokerFolder.take(folder).close();
    }

    @Test
    void tellsItsOwnerInsteadOfEndingTheProcessWhenItsDiskIsGone(@TempDir Path folder) throws Exception {
        try (EmbeddedBroker failing = EmbeddedBroker.start(folder, 0)) {
            // Given
            Files.move(folder.resolve("broker/data"), folder.resolve("elsewhere"));

            // When
            BrokerClients.createTopic(failing.bootstrapServers(), "nowhere-to-keep");

            // Then
            assertThat(failing.failure().toCompletableFuture())
                    .succeedsWithin(Duration.ofSeconds(30))
                    .extracting(BrokerFailure::getMessage)
                    .asString()
                    .contains("gave up with status 1");
        }
    }

    private static String clusterId() throws ExecutionException, InterruptedException {
        try (Admin admin = BrokerClients.admin(broker.bootstrapServers())) {
            return admin.describeCluster().clusterId().get();
        }
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }
}
