package io.groundswell.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.embedded.EmbeddedBroker;
import io.groundswell.schema.Author;
import io.groundswell.schema.PostEvent;
import io.groundswell.stream.CompletenessMarker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real broker. */
class PostProducerTest {

    private static final int PARTITIONS = 3;
    private static final Serializer<PostEvent> AVRO = (topic, event) -> bytes(event);
    private static final OptionalLong NOW = OptionalLong.empty();

    @TempDir
    private static Path folder;

    private static EmbeddedBroker broker;
    private static Admin admin;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(folder, 0);
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    @AfterAll
    static void stopBroker() {
        admin.close();
        broker.close();
    }

    @Test
    void aPostIsWrittenUnderItsIdWithItsArrival() throws Exception {
        String topic = newTopic("keyed");
        FeedPost post = post(1);
        try (PostProducer producer = connect(topic, ResumePoint.none())) {
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
        String topic = newTopic("ancient");
        try (PostProducer producer = connect(topic, ResumePoint.none())) {
            producer.send(post(1), OptionalLong.of(-1));
        }

        assertThat(theOnlyOne(topic).timestamp()).isZero();
    }

    @Test
    void postsGoToThePartitionsThatKafkaItselfWouldChoose() throws Exception {
        String ours = newTopic("ours");
        String kafkas = newTopic("kafkas");
        try (PostProducer producer = connect(ours, ResumePoint.none());
                var plain = rawProducer()) {
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
        String topic = newTopic("marked");
        try (PostProducer producer = connect(topic, ResumePoint.none())) {
            for (int i = 1; i <= 20; i++) {
                producer.send(post(i), NOW);
            }
            producer.completeThrough(new CompletenessMarker(1_736_800_000_000L), OptionalLong.of(5));
        }

        for (List<ConsumerRecord<byte[], byte[]>> partition : read(topic)) {
            ConsumerRecord<byte[], byte[]> last = partition.get(partition.size() - 1);
            assertThat(CompletenessMarker.of(last.value(), last.headers()))
                    .contains(new CompletenessMarker(1_736_800_000_000L));
            assertThat(partition).filteredOn(record -> record.value() == null).hasSize(1);
        }
    }

    /**
     * <pre>
     * whole   p0 a b c d M   p1 e f M   p2 g h i M     (M: marker)
     * killed  p0 a b         p1 e f M   p2             any prefix of each
     * resumed p0 a b c d M   p1 e f M   p2 g h i M
     * </pre>
     */
    @Test
    void aKilledFillGoesOnExactlyWhereEachPartitionEnded() throws Exception {
        String whole = newTopic("whole");
        fill(whole, ResumePoint.none());
        List<List<ConsumerRecord<byte[], byte[]>>> expected = read(whole);
        for (long seed = 1; seed <= 5; seed++) {
            String killed = newTopic("killed-" + seed);
            copyPrefixes(expected, killed, new SplittableRandom(seed));
            ResumePoint resume = ResumePoint.of(admin, killed);

            fill(killed, resume);

            List<List<ConsumerRecord<byte[], byte[]>>> resumed = read(killed);
            for (int partition = 0; partition < PARTITIONS; partition++) {
                assertThat(contents(resumed.get(partition)))
                        .as("seed %d, partition %d", seed, partition)
                        .isEqualTo(contents(expected.get(partition)));
            }
            assertThat(resume.isUsedUp()).isTrue();
        }
    }

    @Test
    void aTopicThatHoldsMoreThanTheFillIsNotUsedUp() throws Exception {
        String topic = newTopic("foreign");
        fill(topic, ResumePoint.none());
        fill(topic, ResumePoint.none());
        ResumePoint resume = ResumePoint.of(admin, topic);

        fill(topic, resume);

        assertThat(resume.isUsedUp()).isFalse();
    }

    @Test
    void aPostThatDoesNotFitIsNamedByItsLine() throws Exception {
        String topic = newTopic("narrow");
        Map<String, Object> narrow =
                Map.of("bootstrap.servers", broker.bootstrapServers(), ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 400);
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
        assertThat(read(topic)).filteredOn(partition -> !partition.isEmpty()).hasSize(1);
    }

    @Test
    void aPostThatCannotBeSerializedIsNamedByItsLine() throws Exception {
        String topic = newTopic("unserialized");
        Serializer<PostEvent> refusing = (ignored, event) -> {
            throw new IllegalStateException("no registry");
        };
        try (PostProducer producer = PostProducer.connect(
                Map.of("bootstrap.servers", broker.bootstrapServers()), topic, refusing, ResumePoint.none())) {
            assertThatThrownBy(() -> producer.send(post(9), NOW))
                    .isInstanceOf(FeedFailedException.class)
                    .hasMessage("posts.jsonl:9: cannot be written to unserialized: no registry");
        }
    }

    private static void fill(String topic, ResumePoint resume) {
        try (PostProducer producer = connect(topic, resume)) {
            for (int i = 1; i <= 60; i++) {
                producer.send(post(i), OptionalLong.of(1_736_784_000_000L + i));
            }
            producer.completeThrough(new CompletenessMarker(1_736_784_000_061L), OptionalLong.of(61));
        }
    }

    private static void copyPrefixes(
            List<List<ConsumerRecord<byte[], byte[]>>> whole, String to, SplittableRandom random) {
        try (var producer = rawProducer()) {
            for (List<ConsumerRecord<byte[], byte[]>> partition : whole) {
                int held = random.nextInt(3) == 0 ? partition.size() : random.nextInt(partition.size());
                for (ConsumerRecord<byte[], byte[]> record : partition.subList(0, held)) {
                    var unused = producer.send(new ProducerRecord<>(
                            to,
                            record.partition(),
                            record.timestamp(),
                            record.key(),
                            record.value(),
                            record.headers()));
                }
            }
        }
    }

    private static List<List<String>> keysByPartition(String topic) {
        return read(topic).stream()
                .map(partition ->
                        partition.stream().map(record -> text(record.key())).toList())
                .toList();
    }

    private static KafkaProducer<byte[], byte[]> rawProducer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static PostProducer connect(String topic, ResumePoint resume) {
        return PostProducer.connect(Map.of("bootstrap.servers", broker.bootstrapServers()), topic, AVRO, resume);
    }

    private static String newTopic(String name) throws Exception {
        admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1)))
                .all()
                .get();
        return name;
    }

    /** All records by partition. */
    private static List<List<ConsumerRecord<byte[], byte[]>>> read(String topic) {
        List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(p -> new TopicPartition(topic, p))
                .toList();
        List<List<ConsumerRecord<byte[], byte[]>>> records = new ArrayList<>();
        partitions.forEach(partition -> records.add(new ArrayList<>()));
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofSeconds(1))
                        .forEach(record -> records.get(record.partition()).add(record));
            }
        }
        return records;
    }

    private static ConsumerRecord<byte[], byte[]> theOnlyOne(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records =
                read(topic).stream().flatMap(List::stream).toList();
        assertThat(records).hasSize(1);
        return records.get(0);
    }

    private static List<String> contents(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> record.timestamp() + " " + text(record.key()) + " " + text(record.value()) + " "
                        + record.headers())
                .toList();
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "null" : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static FeedPost post(int line) {
        PostEvent event = PostEvent.newBuilder()
                .setPostId("p" + line)
                .setAuthor(Author.newBuilder().setId("a" + line % 7).build())
                .setCreatedAt(Instant.ofEpochMilli(1_736_784_000_000L + line))
                .build();
        return new FeedPost(event, OptionalLong.empty(), new LineRef("posts.jsonl", line));
    }

    private static byte[] bytes(PostEvent event) {
        try {
            ByteBuffer encoded = event.toByteBuffer();
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
