package io.groundswell.bench.contest;

import io.groundswell.schema.PostEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.WindowStore;

/**
 * What a textbook has: Kafka Streams' DSL counts posts by tag and tumbling minute, and keeps the top fifty of each
 * minute. Stores, caches and threads are Kafka's defaults; the guarantee and the commit interval are Groundswell's. The
 * grace is as long as the load, for with less it drops what its partitions' drift makes late.
 */
final class DslContestant implements Contestant {
    private static final String COUNTS = "counts";
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    /** Posts are only read. */
    private static final Serializer<PostEvent> NOTHING_WRITTEN = (topic, post) -> new byte[0];

    private final Assignment assignment;
    private final KafkaStreams streams;
    private final GroupProgress progress;
    private final LongAdder posts = new LongAdder();

    DslContestant(Assignment assignment) {
        this.assignment = assignment;
        this.streams = new KafkaStreams(topology(), properties());
        this.progress = new GroupProgress(assignment);
    }

    private Topology topology() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(
                        assignment.topic(),
                        Consumed.with(Serdes.ByteArray(), Serdes.serdeFrom(NOTHING_WRITTEN, new AvroPosts(assignment)))
                                .withTimestampExtractor(DslContestant::createdMs))
                .flatMap((key, post) -> uses(post))
                .groupByKey(Grouped.with("by-tag", Serdes.String(), Serdes.Integer()))
                .windowedBy(TimeWindows.ofSizeAndGrace(MINUTE, Duration.ofHours(assignment.hours() + 1L)))
                .count(Materialized.<String, Long, WindowStore<Bytes, byte[]>>as(COUNTS)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.Long()))
                .toStream()
                .map((tag, count) -> KeyValue.pair(tag.window().start(), new TagCount(tag.key(), count)))
                .groupByKey(Grouped.with("by-minute", Serdes.Long(), TopFifty.countSerde()))
                .aggregate(
                        () -> TopFifty.NONE,
                        (minute, count, top) -> top.with(count),
                        Materialized.<Long, TopFifty, KeyValueStore<Bytes, byte[]>>as("top")
                                .withKeySerde(Serdes.Long())
                                .withValueSerde(TopFifty.serde()));
        return builder.build();
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, assignment.name());
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, assignment.bootstrapServers());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, assignment.folder().toString());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 1_000);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        return properties;
    }

    /** A completeness marker has no value, and no tags. */
    private List<KeyValue<String, Integer>> uses(PostEvent post) {
        if (post == null) {
            return List.of();
        }
        posts.increment();
        return TextTags.of(post.getText()).stream()
                .map(tag -> KeyValue.pair(tag, 1))
                .toList();
    }

    private static long createdMs(ConsumerRecord<Object, Object> record, long partitionTimeMs) {
        return record.value() instanceof PostEvent post ? post.getCreatedAt().toEpochMilli() : record.timestamp();
    }

    @Override
    public long drain() throws Exception {
        streams.start();
        progress.awaitEnd(
                () -> streams.state().hasCompletedShutdown() ? Optional.of(GroupProgress.UNTOLD) : Optional.empty());
        return posts.sum();
    }

    @Override
    public List<TagCount> topThree() {
        Instant from = Instant.EPOCH.plus(HOUR.multipliedBy(assignment.hour()));
        Map<String, Long> hour = new HashMap<>();
        var counts = streams.store(
                StoreQueryParameters.fromNameAndType(COUNTS, QueryableStoreTypes.<String, Long>windowStore()));
        try (KeyValueIterator<Windowed<String>, Long> minutes =
                counts.fetchAll(from, from.plus(HOUR).minusMillis(1))) {
            minutes.forEachRemaining(minute -> hour.merge(minute.key.key(), minute.value, Long::sum));
        }
        return TagCount.topThree(hour);
    }

    @Override
    public Long internalBytes() throws Exception {
        return progress.internalBytes();
    }

    @Override
    public Long stateBytes() {
        return StateFolder.bytes(assignment.folder());
    }

    @Override
    public void close() {
        progress.close();
        streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(MINUTE));
    }
}
