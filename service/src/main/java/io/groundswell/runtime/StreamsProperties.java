package io.groundswell.runtime;

import io.groundswell.config.Settings;
import io.groundswell.config.StreamsSettings;
import io.groundswell.stream.SharedRocksDb;
import java.util.Locale;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** Kafka Streams' properties: what Groundswell needs, over it the operator's own, over those what settings decide. */
final class StreamsProperties {
    private static final int SESSION_TIMEOUT_MS = 10_000;
    private static final int EMBEDDED_SESSION_TIMEOUT_MS = 45_000;
    private static final int TRANSACTION_TIMEOUT_MS = 60_000;
    private static final int MAX_POLL_INTERVAL_MS = 30 * 60_000;
    private static final int RECORDS_PER_POLL = 400;

    /** A batch is compressed in buffers of 64 KiB: one for each chunk of seen posts would be more buffer than content. */
    private static final int BATCH_BYTES = 1 << 17;

    /** What is fetched is one array for all partitions: several megabytes would outlive a collection of garbage each time, and be copied. */
    private static final int FETCHED_BYTES = 1 << 18;

    private StreamsProperties() {}

    static Properties of(Settings settings, Connections connections) {
        Properties properties = wanted();
        // Alone there is nobody to hand over to, and a stalled laptop is no dead instance.
        boolean alone = settings.connection().embedded();
        properties.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
                alone ? EMBEDDED_SESSION_TIMEOUT_MS : SESSION_TIMEOUT_MS);
        properties.putAll(settings.kafka());
        StreamsSettings streams = settings.streams();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, streams.applicationId());
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, connections.bootstrapServers());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.data().streams().toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, streams.threads());
        properties.put(
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                streams.guarantee().name().toLowerCase(Locale.ROOT));
        properties.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                streams.commitInterval().toMillis());
        properties.put(SharedRocksDb.CACHE_BYTES, settings.memory().rocksDb());
        properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, streams.standbyReplicas());
        return properties;
    }

    private static Properties wanted() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        // Prometheus asks for figures; telemetry to the brokers would gather them all once more.
        properties.put(StreamsConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksDb.class);
        // The stores are written once a block and hour: a cache before them would only hold back what must be
        // committed.
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        // What a step says does not depend on which of its partitions is read first: none waits for another, nor is
        // asked each time.
        properties.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        // A stream thread waits inside a record while the registry is down, and should keep its partitions.
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG), MAX_POLL_INTERVAL_MS);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), RECORDS_PER_POLL);
        properties.put(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), FETCHED_BYTES);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        // A transaction lasts a commit interval, but on a busy machine that can take long; timed out, it is done again.
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), TRANSACTION_TIMEOUT_MS);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Topics.MAX_RECORD_BYTES);
        properties.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), Topics.MAX_RECORD_BYTES);
        return properties;
    }
}
