package io.groundswell.embedded;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The compacted, one-partition topic in which the registry keeps everything, read in order by its only writer.
 *
 * <p>Not thread-safe: the caller lets one thread in at a time.
 */
final class SchemaLog implements AutoCloseable {

    private static final long PAUSE_NANOS = 50_000_000;

    private final TopicPartition partition;
    private final Duration patience;
    private final Consumer<SchemaRecord> reader;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private boolean behind = true;

    private SchemaLog(String bootstrapServers, String topic, Duration patience, Consumer<SchemaRecord> reader) {
        this.partition = new TopicPartition(topic, 0);
        this.patience = patience;
        this.reader = reader;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "client.id",
                        "groundswell-registry-writer",
                        "acks",
                        "all",
                        "linger.ms",
                        "0",
                        "max.block.ms",
                        ms(patience),
                        "request.timeout.ms",
                        ms(patience.dividedBy(3)),
                        "delivery.timeout.ms",
                        ms(patience),
                        "enable.metrics.push",
                        "false"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "client.id", "groundswell-registry-reader",
                        "enable.auto.commit", "false",
                        "auto.offset.reset", "earliest",
                        "default.api.timeout.ms", ms(patience),
                        "enable.metrics.push", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /**
     * Opens the log, creating the topic if it is missing, and gives all its records to the reader.
     *
     * @param patience how long the broker may take to answer, here and for each record appended
     * @throws EmbeddedStartException if the topic is not a compacted one of one partition
     * @throws KafkaException if the broker does not answer
     */
    static SchemaLog open(String bootstrapServers, String topic, Duration patience, Consumer<SchemaRecord> reader) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers,
                "request.timeout.ms", ms(patience.dividedBy(3)),
                "default.api.timeout.ms", ms(patience));
        try (Admin admin = Admin.create(settings)) {
            create(admin, topic);
            requireCompacted(admin, topic, patience);
        }
        SchemaLog log = new SchemaLog(bootstrapServers, topic, patience, reader);
        try {
            log.consumer.assign(List.of(log.partition));
            log.consumer.seekToBeginning(List.of(log.partition));
            log.catchUp();
            return log;
        } catch (RuntimeException e) {
            log.close();
            throw e;
        }
    }

    /**
     * Gives the reader what it has not seen. To be called before deciding what to append: an append that failed may
     * have been written nevertheless.
     */
    void catchUp() {
        if (behind) {
            readTo(consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L));
            behind = false;
        }
    }

    /**
     * Writes a record and returns when the reader has seen it.
     *
     * @throws KafkaException if that took too long; whether it was written {@link #catchUp()} will tell
     */
    void append(SchemaRecord record) {
        behind = true;
        byte[] key = SchemaRecordJson.key(record);
        var sent = producer.send(
                new ProducerRecord<>(partition.topic(), partition.partition(), key, SchemaRecordJson.value(record)));
        readTo(answer(sent::get).offset() + 1);
        behind = false;
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        consumer.close();
    }

    private void readTo(long end) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (consumer.position(partition) < end) {
            if (System.nanoTime() - deadline > 0) {
                throw new TimeoutException("reading " + partition + " up to offset " + end + " took over " + patience);
            }
            for (ConsumerRecord<byte[], byte[]> read : consumer.poll(Duration.ofMillis(100))) {
                SchemaRecordJson.decode(read.key(), read.value()).ifPresent(reader);
            }
        }
    }

    private static void create(Admin admin, String topic) {
        // The broker's own default of replicas: one here, three where somebody runs three.
        NewTopic wanted =
                new NewTopic(topic, Optional.of(1), Optional.empty()).configs(Map.of("cleanup.policy", "compact"));
        try {
            answer(() -> admin.createTopics(List.of(wanted)).all().get());
        } catch (TopicExistsException e) {
            return;
        }
    }

    private static void requireCompacted(Admin admin, String topic, Duration patience) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var description = answerOnceServed(
                () -> admin.describeTopics(List.of(topic)).allTopicNames().get(), patience);
        var configuration = answerOnceServed(
                () -> admin.describeConfigs(List.of(resource)).all().get(), patience);
        int partitions = requireNonNull(description.get(topic)).partitions().size();
        String policy = requireNonNull(configuration.get(resource))
                .get("cleanup.policy")
                .value();
        if (partitions != 1 || !policy.equals("compact")) {
            throw new EmbeddedStartException("topic " + topic + " has " + partitions + " partitions and cleanup.policy="
                    + policy + ": a registry's log needs 1 partition and cleanup.policy=compact");
        }
    }

    private static String ms(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    private interface Question<T> {
        T ask() throws InterruptedException, ExecutionException;
    }

    /** A topic is made before the broker serves it: until then it is asked again. */
    private static <T> T answerOnceServed(Question<T> question, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return answer(question);
            } catch (UnknownTopicOrPartitionException notYet) {
                if (System.nanoTime() - deadline > 0) {
                    throw notYet;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private static <T> T answer(Question<T> question) {
        try {
            return question.ask();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        }
    }
}
