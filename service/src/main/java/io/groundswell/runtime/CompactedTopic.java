package io.groundswell.runtime;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a compacted topic as it stands. */
final class CompactedTopic {
    private static final Duration POLL = Duration.ofMillis(500);

    private CompactedTopic() {}

    /**
     * The last value of each key, up to the end that the topic has now; deleted keys are left out.
     *
     * @throws org.apache.kafka.common.KafkaException if the brokers do not answer
     */
    static Map<String, byte[]> read(Connections connections, String topic) {
        Map<String, Object> properties = new HashMap<>(connections.clientProperties());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        Map<String, byte[]> last = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> remember(record, last));
            }
        }
        return last;
    }

    private static void remember(ConsumerRecord<String, byte[]> record, Map<String, byte[]> last) {
        if (record.key() == null) {
            return;
        }
        if (record.value() == null) {
            last.remove(record.key());
        } else {
            last.put(record.key(), record.value());
        }
    }
}
