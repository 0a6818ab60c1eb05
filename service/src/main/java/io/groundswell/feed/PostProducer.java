package io.groundswell.feed;

import io.groundswell.schema.PostEvent;
import io.groundswell.stream.source.CompletenessMarker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Writes posts to their topic. The key is the post's id in UTF-8; the partition is murmur2 of the key modulo their
 * number, Kafka's own default, fixed here so that no client setting can move a post.
 *
 * <p>The producer is idempotent: within a partition, records stand in the order they were sent, without gaps or
 * doubles. So a fill that was killed has written, of each partition, a prefix, and {@link ResumePoint} can go on exactly
 * there. What is in flight is bounded by the client's {@code buffer.memory}: {@link #send} waits when it is full.
 *
 * <p>Not thread-safe. The first failure ends the feed: it is thrown, with the line that caused it, by the next call.
 */
public final class PostProducer implements AutoCloseable {

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final int partitions;
    private final Serializer<PostEvent> serializer;
    private final ResumePoint resume;
    private final AtomicReference<@Nullable FeedFailedException> failure = new AtomicReference<>();
    private final FeedCount count = new FeedCount();

    PostProducer(
            Producer<byte[], byte[]> producer, String topic, Serializer<PostEvent> serializer, ResumePoint resume) {
        this.producer = producer;
        this.topic = topic;
        this.partitions = producer.partitionsFor(topic).size();
        this.serializer = serializer;
        this.resume = resume;
    }

    /**
     * Connects.
     *
     * @param clientSettings at least {@code bootstrap.servers}; idempotence and serializers are set here
     * @param resume how much the topic holds already; {@link ResumePoint#none()} to write everything
     * @throws KafkaException when the topic cannot be looked up within {@code max.block.ms}
     */
    public static PostProducer connect(
            Map<String, ?> clientSettings, String topic, Serializer<PostEvent> serializer, ResumePoint resume) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 1 << 17);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.putAll(clientSettings);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            return new PostProducer(producer, topic, serializer, resume);
        } catch (RuntimeException noTopic) {
            producer.close(Duration.ZERO);
            throw noTopic;
        }
    }

    /**
     * Sends one post, or passes over it when the topic holds it already.
     *
     * @param arrivedAtMs the record's timestamp, taken for 1970 where it is earlier, which Kafka cannot write; empty: the
     *     broker's, or the client's, own clock
     * @throws FeedFailedException when this or an earlier post could not be written
     */
    public void send(FeedPost post, OptionalLong arrivedAtMs) {
        throwFailure();
        byte[] key = post.event().getPostId().getBytes(StandardCharsets.UTF_8);
        int partition = partitionOf(key);
        if (resume.holdsNext(partition)) {
            count.passOver();
            return;
        }
        byte[] value = serialize(post);
        write(new ProducerRecord<>(topic, partition, timestamp(arrivedAtMs), key, value), post.readAt());
        count.send(key.length + value.length);
    }

    /**
     * Promises, in every partition that does not hold the promise yet, that nothing earlier follows.
     *
     * @param arrivedAtMs as for {@link #send}
     */
    public void completeThrough(CompletenessMarker marker, OptionalLong arrivedAtMs) {
        throwFailure();
        Long timestamp = timestamp(arrivedAtMs);
        for (int partition = 0; partition < partitions; partition++) {
            if (!resume.holdsNext(partition)) {
                write(marker.toRecord(topic, partition, timestamp), new LineRef("completeness marker", 1));
            }
        }
    }

    /** Waits until all that was sent is written. */
    public void flush() {
        producer.flush();
        throwFailure();
    }

    /** What was sent and passed over so far. */
    public FeedCount count() {
        return count;
    }

    public int partitions() {
        return partitions;
    }

    private int partitionOf(byte[] key) {
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }

    private static @Nullable Long timestamp(OptionalLong arrivedAtMs) {
        return arrivedAtMs.isPresent() ? Math.max(0, arrivedAtMs.getAsLong()) : null;
    }

    private byte[] serialize(FeedPost post) {
        try {
            return serializer.serialize(topic, post.event());
        } catch (RuntimeException refused) {
            throw new FeedFailedException(topic, post.readAt(), refused);
        }
    }

    private void write(ProducerRecord<byte[], byte[]> message, LineRef readAt) {
        try {
            var unused = producer.send(message, (written, error) -> {
                if (error != null) {
                    failure.compareAndSet(null, new FeedFailedException(topic, readAt, error));
                }
            });
        } catch (KafkaException refused) {
            throw new FeedFailedException(topic, readAt, refused);
        }
    }

    private void throwFailure() {
        FeedFailedException first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    /** Writes out what was sent, then disconnects; after a failure it disconnects at once. */
    @Override
    public void close() {
        if (failure.get() == null) {
            producer.close();
            throwFailure();
        } else {
            producer.close(Duration.ZERO);
        }
    }
}
