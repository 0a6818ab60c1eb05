package io.groundswell.conformance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.conformance.RecordingRegistry.Call;
import io.groundswell.registry.AvroWireDeserializer;
import io.groundswell.registry.AvroWireSerializer;
import io.groundswell.registry.HttpSchemaRegistry;
import io.groundswell.registry.RegistrySettings;
import io.groundswell.registry.SchemaRegistry;
import io.groundswell.registry.UnreadableRecord;
import io.groundswell.schema.CampaignDefinition;
import io.groundswell.schema.CampaignUpdate;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostEventKind;
import io.groundswell.schema.RejectedPost;
import io.groundswell.schema.TagRule;
import io.groundswell.schema.TrendUpdate;
import java.nio.BufferUnderflowException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds our serde and registry client against Confluent's genuine ones, both over the same registry. */
class ConfluentConformanceTest {

    private static final String TOPIC = "posts";
    private static final int RECORDS = 200;
    private static final long SEED = 20_250_114;

    private RecordingRegistry server;
    private SchemaRegistry registry;

    @BeforeEach
    void startRegistry() throws Exception {
        server = new RecordingRegistry();
        registry = new HttpSchemaRegistry(RegistrySettings.at(server.url()));
    }

    @AfterEach
    void stopRegistry() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                PostEvent.class,
                RejectedPost.class,
                TagRule.class,
                CampaignDefinition.class,
                TrendUpdate.class,
                CampaignUpdate.class
            })
    <T extends SpecificRecord> void bothWriteTheSameBytesAndReadEachOthers(Class<T> type) throws Exception {
        // Given both serializers and both deserializers
        AvroWireSerializer<T> ours = new AvroWireSerializer<>(registry, true);
        AvroWireDeserializer<T> oursBack = new AvroWireDeserializer<>(registry, type);
        Serializer<Object> theirs = GenuineConfluent.serializer(configs(Map.of()));
        Deserializer<Object> theirsBack = GenuineConfluent.deserializer(configs(Map.of("specific.avro.reader", true)));

        for (T value : RandomRecords.of(type, RECORDS, SEED)) {
            // When the value goes through both
            byte[] ourBytes = ours.serialize(TOPIC, value);
            byte[] theirBytes = theirs.serialize(TOPIC, value);

            // Then neither can tell who wrote it
            assertThat(ourBytes).as("seed %d", SEED).isEqualTo(theirBytes);
            assertThat(oursBack.deserialize(TOPIC, theirBytes)).isEqualTo(value);
            assertThat(theirsBack.deserialize(TOPIC, ourBytes)).isEqualTo(value);
        }
    }

    @Test
    void theirGenericReaderReadsOurs() throws Exception {
        PostEvent post = RandomRecords.of(PostEvent.class, 1, SEED).get(0);

        Object read = GenuineConfluent.deserializer(configs(Map.of())).deserialize(TOPIC, written(post));

        assertThat(read).isInstanceOfSatisfying(GenericRecord.class, record -> {
            assertThat(record.get("postId").toString()).isEqualTo(post.getPostId());
            assertThat(record.getSchema()).isEqualTo(PostEvent.getClassSchema());
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bothAskTheRegistryTheSameToWrite(boolean autoRegister) throws Exception {
        PostEvent post = RandomRecords.of(PostEvent.class, 1, SEED).get(0);

        // When each writes the same post twice
        AvroWireSerializer<PostEvent> ours = new AvroWireSerializer<>(registry, autoRegister);
        ours.serialize(TOPIC, post);
        ours.serialize(TOPIC, post);
        List<Call> ourCalls = server.takeCalls();
        Serializer<Object> theirs = GenuineConfluent.serializer(configs(Map.of("auto.register.schemas", autoRegister)));
        theirs.serialize(TOPIC, post);
        theirs.serialize(TOPIC, post);
        List<Call> theirCalls = server.takeCalls();

        // Then each asked once, for the same, with the same schema. What they add is a parameter's default.
        assertThat(ourCalls).hasSize(1);
        assertThat(ourCalls)
                .map(Call::line)
                .isEqualTo(theirCalls.stream().map(Call::line).toList());
        assertThat(ourCalls.get(0).line()).isEqualTo("POST /subjects/posts-value" + (autoRegister ? "/versions" : ""));
        assertThat(ourCalls.get(0).body()).isEqualTo(theirCalls.get(0).body());
        assertThat(ourCalls.get(0).headers().get("Content-type"))
                .isEqualTo(theirCalls.get(0).headers().get("Content-type"));
        assertThat(theirCalls.get(0).query())
                .isEqualTo(
                        autoRegister ? Map.of("normalize", "false") : Map.of("normalize", "false", "deleted", "false"));
    }

    @Test
    void bothAskTheRegistryTheSameToRead() throws Exception {
        PostEvent post = RandomRecords.of(PostEvent.class, 1, SEED).get(0);
        byte[] record = written(post);
        server.takeCalls();

        // When each, knowing nothing yet, reads the same record twice
        SchemaRegistry forgetful = new HttpSchemaRegistry(RegistrySettings.at(server.url()));
        AvroWireDeserializer<PostEvent> ours = new AvroWireDeserializer<>(forgetful, PostEvent.class);
        ours.deserialize(TOPIC, record);
        ours.deserialize(TOPIC, record);
        List<Call> ourCalls = server.takeCalls();
        Deserializer<Object> theirs = GenuineConfluent.deserializer(configs(Map.of()));
        theirs.deserialize(TOPIC, record);
        theirs.deserialize(TOPIC, record);
        List<Call> theirCalls = server.takeCalls();

        // Then each asked once for the id. They name the subject too, which matters to registries with contexts.
        assertThat(ourCalls).hasSize(1);
        assertThat(ourCalls)
                .map(Call::line)
                .isEqualTo(theirCalls.stream().map(Call::line).toList());
        assertThat(theirCalls.get(0).query()).isEqualTo(Map.of("fetchMaxId", "false", "subject", "posts-value"));
    }

    @Test
    void bothSendTheSameBasicAuthentication() throws Exception {
        PostEvent post = RandomRecords.of(PostEvent.class, 1, SEED).get(0);
        Map<String, Object> configs = configs(Map.of(
                "basic.auth.credentials.source", "USER_INFO",
                "basic.auth.user.info", "groundswell:pässword:with colon"));

        new AvroWireSerializer<PostEvent>(new HttpSchemaRegistry(RegistrySettings.fromConfigs(configs)), true)
                .serialize(TOPIC, post);
        String ours = server.takeCalls().get(0).headers().get("Authorization");
        GenuineConfluent.serializer(configs).serialize(TOPIC, post);
        String theirs = server.takeCalls().get(0).headers().get("Authorization");

        assertThat(ours).startsWith("Basic ").isEqualTo(theirs);
    }

    @Test
    void bothIgnoreBytesAfterTheEnd() throws Exception {
        PostEvent post = RandomRecords.of(PostEvent.class, 1, SEED).get(0);
        byte[] record = written(post);
        byte[] longer = Arrays.copyOf(record, record.length + 3);

        assertThat(new AvroWireDeserializer<>(registry, PostEvent.class).deserialize(TOPIC, longer))
                .isEqualTo(post);
        assertThat(GenuineConfluent.deserializer(configs(Map.of("specific.avro.reader", true)))
                        .deserialize(TOPIC, longer))
                .isEqualTo(post);
    }

    @Test
    void bothRefuseShorterOnesAndOtherMagic() throws Exception {
        PostEvent post = RandomRecords.of(PostEvent.class, 1, SEED).get(0);
        byte[] record = written(post);
        AvroWireDeserializer<PostEvent> ours = new AvroWireDeserializer<>(registry, PostEvent.class);
        Deserializer<Object> theirs = GenuineConfluent.deserializer(configs(Map.of("specific.avro.reader", true)));

        for (int length = 1; length < record.length; length++) {
            byte[] cut = Arrays.copyOf(record, length);
            assertThatThrownBy(() -> ours.deserialize(TOPIC, cut)).isInstanceOf(UnreadableRecord.class);
            // Theirs lets a BufferUnderflowException out where the id itself is cut.
            assertThatThrownBy(() -> theirs.deserialize(TOPIC, cut))
                    .isInstanceOfAny(SerializationException.class, BufferUnderflowException.class);
        }
        byte[] other = record.clone();
        other[0] = 1;
        assertThatThrownBy(() -> ours.deserialize(TOPIC, other)).isInstanceOf(UnreadableRecord.class);
        assertThatThrownBy(() -> theirs.deserialize(TOPIC, other)).isInstanceOf(SerializationException.class);
    }

    @Test
    void bothReadALaterVersionAlike() {
        // Given a later PostEvent: one kind more than we know, one field more
        String later = PostEvent.getClassSchema()
                .toString()
                .replace("\"REMOVED\",\"UNKNOWN\"]", "\"REMOVED\",\"UNKNOWN\",\"PINNED\"]")
                .replaceFirst("\"fields\":\\[", "\"fields\":[{\"name\":\"mood\",\"type\":\"string\"},");
        Schema writer = SchemaParser.parseSingle(later);
        GenericRecord pinned = LaterPost.of(writer, "PINNED");

        // When their serializer writes it
        byte[] record = GenuineConfluent.serializer(configs(Map.of())).serialize(TOPIC, pinned);

        // Then both take the unknown kind for the default and skip the field
        PostEvent ours = new AvroWireDeserializer<>(registry, PostEvent.class).deserialize(TOPIC, record);
        Object theirs = GenuineConfluent.deserializer(configs(
                        Map.of("specific.avro.reader", true, "specific.avro.value.type", PostEvent.class.getName())))
                .deserialize(TOPIC, record);
        assertThat(ours).isEqualTo(theirs);
        assertThat(ours).isNotNull().extracting(PostEvent::getKind).isEqualTo(PostEventKind.UNKNOWN);
    }

    private byte[] written(PostEvent post) {
        return requireNonNull(new AvroWireSerializer<PostEvent>(registry, true).serialize(TOPIC, post));
    }

    private Map<String, Object> configs(Map<String, ?> more) {
        Map<String, Object> configs = new HashMap<>();
        configs.put("schema.registry.url", server.url().toString());
        configs.put("max.retries", 0);
        configs.putAll(more);
        return configs;
    }
}
