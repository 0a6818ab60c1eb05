package io.groundswell.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.groundswell.registry.RegistryRefused;
import io.groundswell.registry.RegistryUnavailable;
import io.groundswell.registry.UnreadableRecord;
import io.groundswell.registry.UnreadableRecord.Kind;
import io.groundswell.registry.WireCodecs;
import io.groundswell.schema.PostEvent;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whichever class the settings name, failures are ours: each test runs with our classes and with Confluent's. */
class NamedCodecsTest {

    private static final String TOPIC = "posts";

    private RecordingRegistry server;

    @BeforeEach
    void startRegistry() throws Exception {
        server = new RecordingRegistry();
    }

    @AfterEach
    void stopRegistry() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsWrittenIsRead(boolean genuine) throws Exception {
        Serde<PostEvent> posts = posts(genuine);
        PostEvent post = RandomRecords.of(PostEvent.class, 1, 7).get(0);

        assertThat(posts.deserializer().deserialize(TOPIC, posts.serializer().serialize(TOPIC, post)))
                .isEqualTo(post);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aTombstoneStaysOne(boolean genuine) {
        Serde<PostEvent> posts = posts(genuine);

        assertThat(posts.serializer().serialize(TOPIC, null)).isNull();
        assertThat(posts.deserializer().deserialize(TOPIC, (byte[]) null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void brokenRecordsAreSortedByTheStepThatFailed(boolean genuine) throws Exception {
        Serde<PostEvent> posts = posts(genuine);
        PostEvent post = RandomRecords.of(PostEvent.class, 1, 7).get(0);
        byte[] good = posts.serializer().serialize(TOPIC, post);

        assertKind(posts, new byte[] {1, 2, 3, 4, 5, 6}, Kind.NOT_WIRE_FORMAT);
        assertKind(posts, new byte[] {0, 0}, Kind.NOT_WIRE_FORMAT);
        assertKind(posts, record(1, 0), Kind.UNKNOWN_SCHEMA);
        assertKind(posts, record(server.holding("{\"type\":\"nonsense\"}"), 0), Kind.UNREADABLE_SCHEMA);
        assertKind(posts, Arrays.copyOf(good, good.length - 1), Kind.UNDECODABLE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anOutageIsNoBadData(boolean genuine) throws Exception {
        Serde<PostEvent> posts = posts(genuine);
        PostEvent post = RandomRecords.of(PostEvent.class, 1, 7).get(0);

        for (int status : new int[] {429, 500, 502, 503}) {
            server.refuse(status);
            assertThatThrownBy(() -> posts.deserializer().deserialize(TOPIC, record(9, 0)))
                    .as("status %d", status)
                    .isInstanceOf(RegistryUnavailable.class);
            assertThatThrownBy(() -> posts.serializer().serialize(TOPIC, post))
                    .as("status %d", status)
                    .isInstanceOf(RegistryUnavailable.class);
        }
        server.close();
        assertThatThrownBy(() -> posts.deserializer().deserialize(TOPIC, record(9, 0)))
                .isInstanceOf(RegistryUnavailable.class);
        assertThatThrownBy(() -> posts.serializer().serialize(TOPIC, post)).isInstanceOf(RegistryUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRefusalIsNoBadDataEither(boolean genuine) throws Exception {
        Serde<PostEvent> posts = posts(genuine);
        PostEvent post = RandomRecords.of(PostEvent.class, 1, 7).get(0);

        for (int status : new int[] {401, 403}) {
            server.refuse(status);
            assertThatThrownBy(() -> posts.deserializer().deserialize(TOPIC, record(9, 0)))
                    .isInstanceOf(RegistryRefused.class);
        }
        for (int status : new int[] {401, 403, 409, 422}) {
            server.refuse(status);
            assertThatThrownBy(() -> posts.serializer().serialize(TOPIC, post))
                    .asInstanceOf(type(RegistryRefused.class))
                    .extracting(RegistryRefused::status)
                    .isEqualTo(status);
        }
    }

    @Test
    void aClassThatIsNotThereStopsTheStart() {
        assertThatThrownBy(() -> WireCodecs.named(GenuineConfluent.SERIALIZER, WireCodecs.DESERIALIZER, configs()))
                .hasMessage("serde.serializer = 'io.confluent.kafka.serializers.KafkaAvroSerializer': must be on the"
                        + " class path: build with -Pconfluent, or add kafka-avro-serializer");
        assertThatThrownBy(() -> WireCodecs.named(WireCodecs.SERIALIZER, "java.lang.String", configs()))
                .hasMessage("serde.deserializer = 'java.lang.String': must be a"
                        + " org.apache.kafka.common.serialization.Deserializer");
    }

    private static void assertKind(Serde<PostEvent> posts, byte[] record, Kind kind) {
        assertThatThrownBy(() -> posts.deserializer().deserialize(TOPIC, record))
                .asInstanceOf(type(UnreadableRecord.class))
                .extracting(UnreadableRecord::kind)
                .isEqualTo(kind);
    }

    private static byte[] record(int id, int... bytes) {
        ByteBuffer record = ByteBuffer.allocate(5 + bytes.length).put((byte) 0).putInt(id);
        for (int one : bytes) {
            record.put((byte) one);
        }
        return record.array();
    }

    private Serde<PostEvent> posts(boolean genuine) {
        if (!genuine) {
            return WireCodecs.named(WireCodecs.SERIALIZER, WireCodecs.DESERIALIZER, configs())
                    .serde(PostEvent.class);
        }
        return GenuineConfluent.onClassPath(
                () -> WireCodecs.named(GenuineConfluent.SERIALIZER, GenuineConfluent.DESERIALIZER, configs())
                        .serde(PostEvent.class));
    }

    private Map<String, ?> configs() {
        return Map.of("schema.registry.url", server.url().toString(), "max.retries", "0");
    }
}
