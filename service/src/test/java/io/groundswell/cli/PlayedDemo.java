package io.groundswell.cli;

import io.groundswell.config.Configuration;
import io.groundswell.config.Settings;
import io.groundswell.runtime.Connections;
import io.groundswell.schema.CampaignUpdate;
import io.groundswell.schema.TrendUpdate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a demo told while it played, read from what it left on disk. */
final class PlayedDemo implements AutoCloseable {

    private final Settings settings;
    private final Connections connections;

    private PlayedDemo(Settings settings) {
        this.settings = settings;
        this.connections = Connections.open(settings);
    }

    static PlayedDemo in(Path folder) {
        return new PlayedDemo(
                Configuration.with(Map.of("data.folder", folder.toString(), "broker.port", "0", "registry.port", "0"))
                        .settings());
    }

    List<TrendUpdate> trendUpdates() {
        return read(TrendUpdate.class, settings.topics().trendUpdates());
    }

    List<CampaignUpdate> campaignUpdates() {
        return read(CampaignUpdate.class, settings.topics().campaignUpdates());
    }

    private <T extends SpecificRecord> List<T> read(Class<T> type, String topic) {
        Map<String, Object> client = new HashMap<>(connections.clientProperties());
        client.put("isolation.level", "read_committed");
        client.put("enable.auto.commit", false);
        List<T> told = new ArrayList<>();
        try (KafkaConsumer<String, T> updates = new KafkaConsumer<>(
                client, new StringDeserializer(), connections.codecs().deserializer(type))) {
            List<TopicPartition> partitions = updates.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            updates.assign(partitions);
            updates.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = updates.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> updates.position(end.getKey()) < end.getValue())) {
                updates.poll(Duration.ofMillis(500)).forEach(update -> told.add(update.value()));
            }
        }
        return told;
    }

    @Override
    public void close() {
        connections.close();
    }
}
