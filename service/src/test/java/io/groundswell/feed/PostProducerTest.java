package io.groundswell.feed;

import static io.groundswell.feed.PostTopics.AVRO;
import static io.groundswell.feed.PostTopics.post;
import static io.groundswell.feed.PostTopics.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.schema.PostEvent;
import io.groundswell.stream.source.CompletenessMarker;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real broker. */
class PostProducerTest {

    private static final OptionalLong NOW = OptionalLong.empty();

    @TempDir
    private static Path folder;

    private static PostTopics topics;

    @BeforeAll
    static void startBroker() {
        topics = new PostTopics(folder);
    }

    @AfterAll
    static void stopBroker() {
        topics.close();
    }

    @Test
    void aPostIsWrittenUnderItsIdWithItsArrival() throws Exception {
        String topic = topics.create("keyed");
        FeedPost post = post(1);
        try (PostProducer producer = topics.connect(topic, ResumePoint.none())) {
            producer.send(post, OptionalLong.of(1_736_784_123_456L));
            producer.flush();

            assertThat(producer.count().sent()).isEqualTo(1);
        }

        ConsumerRecord<byte[], byte[]> record = theOnlyOne(topic);
        assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("p1");
        assertThat(PostEvent.fromByteBuffer(ByteBuffer.wrap(record.value()))).isEqualTo(post.event());
        assertThat(record.timestamp()).isEqualTo(1_736_784_123_456L);
    }

    @Test
    void anArrivalBefore1970IsWrittenAs1970() throws Exception {
        String topic = topics.create("ancient");
        try (PostProducer producer = topics.connect(topic, ResumePoint.none())) {
            producer.send(post(1), OptionalLong.of(-1));
        }

        assertThat(theOnlyOne(topic).timestamp()).isZero();
    }

    @Test
    void postsGoToThePartitionsThatKafkaItselfWouldChoose() throws Exception {
        String ours = topics.create("ours");
        String kafkas = topics.create("kafkas");
        try (PostProducer producer = topics.connect(ours, ResumePoint.none());
                var plain = topics.rawProducer()) {
            for (int i = 1; i <= 50; i++) {
                producer.send(post(i), NOW);
                byte[] key = ("p" + i).getBytes(StandardCharsets.UTF_8);
                var unused = plain.send(new ProducerRecord<>(kafkas, key, new byte[0]));
            }
        }

        assertThat(keysByPartition(ours)).isEqualTo(keysByPartition(kafkas));
    }

    @Test
    void everyPartitionGetsTheCompletenessMarkerAfterItsPosts() throws Exception {
        String topic = topics.create("marked");
        try (PostProducer producer = topics.connect(topic, ResumePoint.none())) {
            for (int i = 1; i <= 20; i++) {
                producer.send(post(i), NOW);
            }
            producer.completeThrough(new CompletenessMarker(1_736_800_000_000L), OptionalLong.of(5));
        }

        for (List<ConsumerRecord<byte[], byte[]>> partition : topics.read(topic)) {
            ConsumerRecord<byte[], byte[]> last = partition.get(partition.size() - 1);
            assertThat(CompletenessMarker.of(last.value(), last.headers()))
                    .contains(new CompletenessMarker(1_736_800_000_000L));
            assertThat(partition).filteredOn(record -> record.value() == null).hasSize(1);
        }
    }

    @Test
    void aPostThatDoesNotFitIsNamedByItsLine() throws Exception {
        String topic = topics.create("narrow");
        Map<String, Object> narrow = new HashMap<>(topics.clients());
        narrow.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 400);
        PostProducer producer = PostProducer.connect(narrow, topic, AVRO, ResumePoint.none());
        producer.send(post(1), NOW);
        FeedPost large = post(2);
        large.event().put("text", "x".repeat(500));

        assertThatThrownBy(() -> {
                    producer.send(large, NOW);
                    producer.flush();
                })
                .isInstanceOf(FeedFailedException.class)
                .hasMessageStartingWith("posts.jsonl:2: cannot be written to narrow");
        producer.close();
        assertThat(topics.read(topic))
                .filteredOn(partition -> !partition.isEmpty())
                .hasSize(1);
    }

    @Test
    void aPostThatCannotBeSerializedIsNamedByItsLine() throws Exception {
        String topic = topics.create("unserialized");
        Serializer<PostEvent> refusing = (ignored, event) -> {
            throw new IllegalStateException("no registry");
        };
        try (PostProducer producer = PostProducer.connect(topics.clients(), topic, refusing, ResumePoint.none())) {
            assertThatThrownBy(() -> producer.send(post(9), NOW))
                    .isInstanceOf(FeedFailedException.class)
                    .hasMessage("posts.jsonl:9: cannot be written to unserialized: no registry");
        }
    }

    private static List<List<String>> keysByPartition(String topic) {
        return topics.read(topic).stream()
                .map(partition ->
                        partition.stream().map(record -> text(record.key())).toList())
                .toList();
    }

    private static ConsumerRecord<byte[], byte[]> theOnlyOne(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records =
                topics.read(topic).stream().flatMap(List::stream).toList();
        assertThat(records).hasSize(1);
        return records.get(0);
    }
}
