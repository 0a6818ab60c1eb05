package io.groundswell.replay;

import io.groundswell.runtime.Connections;
import io.groundswell.schema.RankedTag;
import io.groundswell.schema.TrendUpdate;
import io.groundswell.schema.TrendUpdateKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The change events of {@code trend-updates}, by scope, slide, rank (those that left come last) and tag: an order that
 * does not depend on when, where or how the replay ran. O(their number) memory.
 */
final class PublishedChanges {
    private static final Duration POLL = Duration.ofMillis(500);

    private static final Comparator<TrendUpdate> BY_SCOPE_SLIDE_RANK_TAG = Comparator.comparing(TrendUpdate::getScope)
            .thenComparing(TrendUpdate::getSlideEnd)
            .thenComparingInt(PublishedChanges::rank)
            .thenComparing(
                    update -> String.valueOf(update.getTag()).getBytes(StandardCharsets.UTF_8),
                    Arrays::compareUnsigned);

    private final Connections connections;
    private final String topic;

    PublishedChanges(Connections connections, String topic) {
        this.connections = connections;
        this.topic = topic;
    }

    List<TrendUpdate> read() {
        List<TrendUpdate> changes = readChanges();
        changes.sort(BY_SCOPE_SLIDE_RANK_TAG);
        return changes;
    }

    private List<TrendUpdate> readChanges() {
        List<TrendUpdate> changes = new ArrayList<>();
        Map<String, Object> properties = new HashMap<>(connections.clientProperties());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        try (KafkaConsumer<String, TrendUpdate> consumer = new KafkaConsumer<>(
                properties, new StringDeserializer(), connections.codecs().deserializer(TrendUpdate.class))) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, TrendUpdate> update : consumer.poll(POLL)) {
                    if (update.value().getKind() != TrendUpdateKind.SNAPSHOT) {
                        changes.add(update.value());
                    }
                }
            }
        }
        return changes;
    }

    private static int rank(TrendUpdate update) {
        RankedTag now = update.getNow();
        return now == null ? Integer.MAX_VALUE : now.getRank();
    }
}
