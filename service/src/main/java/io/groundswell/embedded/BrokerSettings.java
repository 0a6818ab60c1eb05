package io.groundswell.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * How the embedded broker runs: one node, for one laptop.
 *
 * @param folder where the data lies; created if it is missing
 * @param port the clients' port on 127.0.0.1; 0 takes the port of the last start if that is free, else any
 * @param overrides broker properties that win over {@link #DEFAULTS}
 */
public record BrokerSettings(Path folder, int port, Map<String, String> overrides) {

    /** What differs from Kafka's own defaults, and why. */
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            // There is one node: every internal topic has one replica, and few partitions to load at the start.
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "4"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "4"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.num.partitions", "1"),
            // A mistyped topic is an error, not a new topic.
            Map.entry("auto.create.topics.enable", "false"),
            // A replayed record is as old as its post: time neither deletes nor refuses it. Topics may narrow this.
            Map.entry("log.retention.ms", "-1"),
            Map.entry("log.message.timestamp.before.max.ms", Long.toString(Long.MAX_VALUE)),
            Map.entry("log.message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE)),
            // A lone consumer need not wait for company, and a crashed one's place is free after a second if it says
            // so.
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("group.min.session.timeout.ms", "1000"),
            // A killed broker may register again only when its old session has ended, and asks at each heartbeat.
            Map.entry("broker.session.timeout.ms", "5000"),
            Map.entry("broker.heartbeat.interval.ms", "1000"),
            // Two cores and a few hundred megabytes are shared with the stream threads.
            Map.entry("num.network.threads", "1"),
            Map.entry("num.io.threads", "2"),
            Map.entry("background.threads", "2"),
            Map.entry("group.coordinator.threads", "1"),
            Map.entry("share.coordinator.threads", "1"),
            Map.entry("log.cleaner.threads", "1"),
            Map.entry("log.cleaner.dedupe.buffer.size", "2097152"),
            Map.entry("log.segment.bytes", "134217728"),
            Map.entry("log.index.size.max.bytes", "2097152"),
            Map.entry("metric.reporters", ""));

    /** Checks the port and copies the overrides. */
    public BrokerSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("broker port is " + port + ", must be within 0..65535 (0: any free)");
        }
        overrides = Map.copyOf(overrides);
    }

    /** Defaults only. */
    public BrokerSettings(Path folder, int port) {
        this(folder, port, Map.of());
    }

    Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>(DEFAULTS);
        properties.putAll(overrides);
        return properties;
    }
}
