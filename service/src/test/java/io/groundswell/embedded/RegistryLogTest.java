package io.groundswell.embedded;

import static io.groundswell.embedded.RegistryCalls.carrying;
import static io.groundswell.embedded.RegistryCalls.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.embedded.RegistryCalls.Answer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log gives the registry: one order, nothing lost, and a clear refusal while it does not answer. */
class RegistryLogTest {

    private static final Duration IMPATIENT = Duration.ofSeconds(4);
    private static final int CALLERS = 16;

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
    void losesNothingOverARestartOfRegistryAndBroker() {
        List<String> questions = List.of(
                "/subjects",
                "/subjects?deleted=true",
                "/subjects/kept/versions",
                "/subjects/kept/versions/2",
                "/schemas/ids/1",
                "/config/kept");

        // Given
        List<Answer> before;
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(broker.bootstrapServers(), 0, Map.of())) {
            call(registry, "PUT", "/config/kept", "{'compatibility':'NONE'}");
            register(registry, "kept", "'int'");
            register(registry, "kept", "'string'");
            call(registry, "DELETE", "/subjects/kept/versions/1", "");
            register(registry, "gone", "'bytes'");
            call(registry, "DELETE", "/subjects/gone", "");
            before = answers(registry, questions);
        }

        // When
        broker.close();
        broker = EmbeddedBroker.start(folder, 0);

        // Then
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(broker.bootstrapServers(), 0, Map.of())) {
            assertThat(answers(registry, questions)).isEqualTo(before).allMatch(answer -> answer.status() == 200);
            assertThat(register(registry, "gone", "'bytes'")).isEqualTo(register(registry, "other", "'bytes'"));
        }
    }

    @Test
    void givesSubjectsTheirLevelsButLeavesThoseThatSomebodySet() {
        Map<String, String> levels = Map.of("fresh", "FULL_TRANSITIVE", "chosen", "BACKWARD_TRANSITIVE");
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(broker.bootstrapServers(), 0, Map.of())) {
            call(registry, "PUT", "/config/chosen", "{'compatibility':'NONE'}");
        }

        try (EmbeddedRegistry registry = EmbeddedRegistry.start(broker.bootstrapServers(), 0, levels)) {
            assertThat(call(registry, "GET", "/config/fresh", "").body())
                    .isEqualTo(json("{'compatibilityLevel':'FULL_TRANSITIVE'}"));
            assertThat(call(registry, "GET", "/config/chosen", "").body())
                    .isEqualTo(json("{'compatibilityLevel':'NONE'}"));
        }
    }

    @Test
    void givesOneIdToASchemaThatManyRegisterAtOnce() throws Exception {
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(broker.bootstrapServers(), 0, Map.of())) {
            List<Integer> ids = atOnce(caller -> register(registry, "wanted", "{'type':'fixed','name':'F','size':7}"));
            assertThat(ids).hasSize(CALLERS).containsOnly(ids.get(0));
            assertThat(call(registry, "GET", "/subjects/wanted/versions", "").body())
                    .isEqualTo(json("[1]"));
        }
    }

    @Test
    void numbersDifferentSchemasWithoutGapsWhenManyRegisterAtOnce() throws Exception {
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(broker.bootstrapServers(), 0, Map.of())) {
            List<Integer> ids = atOnce(caller ->
                    register(registry, "crowd-" + caller, "{'type':'fixed','name':'C" + caller + "','size':7}"));
            int first = ids.stream().min(Integer::compare).orElseThrow();
            assertThat(ids)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(first, first + CALLERS).boxed().toList());
        }
    }

    @Test
    void promisesNothingWhileTheLogIsSilentAndGoesOnAfter() throws Exception {
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(broker.bootstrapServers(), 0, Map.of(), IMPATIENT)) {
            // Given
            call(registry, "PUT", "/config/s", "{'compatibility':'NONE'}");
            int first = register(registry, "s", "{'type':'fixed','name':'A','size':3}");

            // When
            broker.close();
            Answer refused = call(registry, "POST", "/subjects/s/versions", carrying("'boolean'"));

            // Then what was read before is still served
            assertThat(List.of(refused.status(), refused.errorCode())).containsExactly(500, 50001);
            assertThat(call(registry, "GET", "/schemas/ids/" + first, "").status())
                    .isEqualTo(200);

            // When the broker is back, and what was refused turns out to have been written after all
            broker = EmbeddedBroker.start(folder, 0);
            write(new SchemaRecord.Version("s", 2, first + 1, "\"boolean\"", false));
            int third = register(registry, "s", "'double'");

            // Then
            assertThat(third).isEqualTo(first + 2);
            assertThat(register(registry, "s", "'boolean'")).isEqualTo(first + 1);
            assertThat(call(registry, "GET", "/subjects/s/versions", "").body()).isEqualTo(json("[1,2,3]"));
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
            assertThatThrownBy(() -> EmbeddedRegistry.start(broker.bootstrapServers(), other.getLocalPort(), Map.of()))
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessageContaining("registry port " + other.getLocalPort());
        }
    }

    @Test
    void namesABrokerThatDoesNotAnswer() {
        assertThatThrownBy(() -> EmbeddedRegistry.start("127.0.0.1:1", 0, Map.of(), IMPATIENT))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining("_schemas of 127.0.0.1:1");
    }

    private static List<Integer> atOnce(IntFunction<Integer> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            CyclicBarrier start = new CyclicBarrier(CALLERS);
            List<Callable<Integer>> calls = IntStream.range(0, CALLERS)
                    .<Callable<Integer>>mapToObj(caller -> () -> {
                        start.await();
                        return call.apply(caller);
                    })
                    .toList();
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void write(SchemaRecord record) throws Exception {
        byte[] key = SchemaRecordJson.key(record);
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (Producer<byte[], byte[]> other =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            other.send(new ProducerRecord<>(EmbeddedRegistry.TOPIC, key, SchemaRecordJson.value(record)))
                    .get();
        }
    }

    private static int register(EmbeddedRegistry registry, String subject, String schema) {
        Answer answer = call(registry, "POST", "/subjects/" + subject + "/versions", carrying(schema));
        assertThat(answer.status()).as(answer.message()).isEqualTo(200);
        return answer.body().path("id").asInt();
    }

    private static List<Answer> answers(EmbeddedRegistry registry, List<String> questions) {
        return questions.stream()
                .map(question -> call(registry, "GET", question, ""))
                .toList();
    }

    private static Answer call(EmbeddedRegistry registry, String method, String path, String body) {
        return RegistryCalls.call(method, registry.url() + path, body);
    }
}
