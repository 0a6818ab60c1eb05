package io.groundswell.bench.latency;

import io.groundswell.registry.AvroWireDeserializer;
import io.groundswell.registry.HttpSchemaRegistry;
import io.groundswell.registry.RegistrySettings;
import io.groundswell.schema.TrendUpdate;
import io.groundswell.trend.Scopes;
import io.groundswell.trend.TimeBuckets;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code trend-updates} as any reader of committed records does, on a thread of its own, and notes when it first had one
 * of each slide of the global scope. Slides come in their order: one that is passed over changed no rank and no state. Its
 * methods may be called from any thread.
 */
final class ToldSlides implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer;
    private final AvroWireDeserializer<TrendUpdate> decoder;
    private final String topic;
    private final Thread thread;
    private final Map<Integer, Long> toldNanos = new ConcurrentHashMap<>();
    private volatile int toldThrough = PostSlides.NONE;
    private volatile @Nullable RuntimeException failure;

    ToldSlides(String bootstrapServers, String registryUrl, String topic) {
        this.topic = topic;
        this.decoder = new AvroWireDeserializer<>(
                new HttpSchemaRegistry(RegistrySettings.at(URI.create(registryUrl))), TrendUpdate.class);
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        this.thread = new Thread(this::read, "told-slides");
        thread.setDaemon(true);
        thread.start();
    }

    /** When the first update of the slide that ends at a minute was there; empty if none is, or none yet. */
    OptionalLong toldNanos(int slideEnd) {
        Long nanos = toldNanos.get(slideEnd);
        return nanos == null ? OptionalLong.empty() : OptionalLong.of(nanos);
    }

    /** The end of the last slide that was told of, or {@link PostSlides#NONE}; throws if reading has failed. */
    int toldThrough() {
        if (failure != null) {
            throw new IllegalStateException("the updates cannot be read: " + failure, failure);
        }
        return toldThrough;
    }

    private void read() {
        try (consumer) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (true) {
                var updates = consumer.poll(POLL);
                long nanos = NanoClock.SYSTEM.nanos();
                updates.forEach(update -> take(update, nanos));
            }
        } catch (WakeupException closing) {
            // Nobody asks any more.
        } catch (RuntimeException failed) {
            failure = failed;
        }
    }

    private void take(ConsumerRecord<String, byte[]> update, long nanos) {
        if (update.key().equals(Scopes.GLOBAL)) {
            TrendUpdate told = Objects.requireNonNull(decoder.deserialize(topic, update.value()));
            int slideEnd = TimeBuckets.minuteOf(told.getSlideEnd().toEpochMilli());
            toldNanos.putIfAbsent(slideEnd, nanos);
            toldThrough = slideEnd;
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
