package io.groundswell.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.embedded.RegistryCalls.Answer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the registry does when its broker, its topic or its port is not as it should be. */
class RegistryStartTest {

    private static final Duration IMPATIENT = Duration.ofMillis(1_500);

    @TempDir
    private static Path folder;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(folder, 0);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void saysSoWhenTheLogDoesNotAnswerAndGoesOnWhenItDoes() {
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(broker.bootstrapServers(), 0, IMPATIENT)) {
            // Given
            String versions = registry.url() + "/subjects/s/versions";
            RegistryCalls.call("POST", versions, RegistryCalls.carrying("'int'"));

            // When
            broker.close();
            Answer during = RegistryCalls.call("POST", versions, RegistryCalls.carrying("'long'"));

            // Then what was read before is still served, and nothing new is promised
            assertThat(List.of(during.status(), during.errorCode())).containsExactly(500, 50001);
            assertThat(RegistryCalls.call("GET", versions, "").status()).isEqualTo(200);

            // When
            broker = EmbeddedBroker.start(folder, 0);
            Answer after = RegistryCalls.call("POST", versions, RegistryCalls.carrying("'long'"));

            // Then
            assertThat(after.status()).as(after.message()).isEqualTo(200);
            assertThat(after.body().path("id").asInt()).isEqualTo(2);
            assertThat(RegistryCalls.call("GET", versions, "").body()).isEqualTo(RegistryCalls.json("[1,2]"));
        }
    }

    @Test
    void refusesATopicThatWouldForget() throws Exception {
        try (Admin admin = BrokerClients.admin(broker.bootstrapServers())) {
            NewTopic forgetful = new NewTopic("forgetful", 2, (short) 1).configs(Map.of("cleanup.policy", "delete"));
            admin.createTopics(List.of(forgetful)).all().get();
        }
        assertThatThrownBy(() -> SchemaLog.open(broker.bootstrapServers(), "forgetful", IMPATIENT, record -> {}))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining("topic forgetful has 2 partitions and cleanup.policy=delete");
    }

    @Test
    void refusesAPortThatIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedRegistry.start(broker.bootstrapServers(), other.getLocalPort()))
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessageContaining("registry port " + other.getLocalPort());
        }
    }

    @Test
    void namesABrokerThatDoesNotAnswer() {
        assertThatThrownBy(() -> EmbeddedRegistry.start("127.0.0.1:1", 0, IMPATIENT))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining("_schemas of 127.0.0.1:1");
    }
}
