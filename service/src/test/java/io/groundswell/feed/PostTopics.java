package io.groundswell.feed;

import io.groundswell.embedded.EmbeddedBroker;
import io.groundswell.schema.Author;
import io.groundswell.schema.PostEvent;
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
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/** Topics of three partitions in a real broker, the posts that go there, and what is read from them. */
final class PostTopics implements AutoCloseable {
    static final int PARTITIONS = 3;
    static final Serializer<PostEvent> AVRO = (topic, event) -> bytes(event);

    private final EmbeddedBroker broker;
    private final Map<String, Object> clients;
    private final Admin admin;

    PostTopics(Path folder) {
        broker = EmbeddedBroker.start(folder, 0);
        clients = Map.of("bootstrap.servers", broker.bootstrapServers());
        admin = Admin.create(clients);
    }

    /** How clients find the broker. */
    Map<String, Object> clients() {
        return clients;
    }

    Admin admin() {
        return admin;
    }

    String create(String name) throws Exception {
        admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1)))
                .all()
                .get();
        return name;
    }

    PostProducer connect(String topic, ResumePoint resume) {
        return PostProducer.connect(clients, topic, AVRO, resume);
    }

    KafkaProducer<byte[], byte[]> rawProducer() {
        return new KafkaProducer<>(clients, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** All records by partition. */
    List<List<ConsumerRecord<byte[], byte[]>>> read(String topic) {
        List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(p -> new TopicPartition(topic, p))
                .toList();
        List<List<ConsumerRecord<byte[], byte[]>>> records = new ArrayList<>();
        partitions.forEach(partition -> records.add(new ArrayList<>()));
        try (var consumer = new KafkaConsumer<>(clients, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
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

    static String text(byte[] bytes) {
        return bytes == null ? "null" : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static FeedPost post(int line) {
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

    @Override
    public void close() {
        admin.close();
        broker.close();
    }
}
