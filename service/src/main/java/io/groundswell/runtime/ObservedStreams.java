package io.groundswell.runtime;

import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/**
 * Streams whose metrics can be read at any time. Kafka's gauges of RocksDB's properties ask the native store, and one that is
 * just being opened or closed then takes the process down with it: they are left out.
 */
final class ObservedStreams extends KafkaStreams {
    private static final String STORE_TAG = "rocksdb-";

    ObservedStreams(Topology topology, Properties properties) {
        super(topology, properties);
    }

    @Override
    public Map<MetricName, ? extends Metric> metrics() {
        return super.metrics().entrySet().stream()
                .filter(entry -> !asksTheStore(entry.getKey(), entry.getValue()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean asksTheStore(MetricName name, Metric metric) {
        boolean gauge = metric instanceof KafkaMetric kafkaMetric && !kafkaMetric.isMeasurable();
        return gauge && name.tags().keySet().stream().anyMatch(tag -> tag.startsWith(STORE_TAG));
    }
}
