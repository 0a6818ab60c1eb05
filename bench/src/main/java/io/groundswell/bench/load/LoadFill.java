package io.groundswell.bench.load;

import io.groundswell.stream.CompletenessMarker;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes a load to a topic: each post to the partition of its key, then a completeness marker to each partition. */
public final class LoadFill implements AutoCloseable {
    private static final int TELL_EVERY = 10_000;

    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    public LoadFill(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.BATCH_SIZE_CONFIG,
                1 << 17,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4");
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Writes all of a load and waits until it is written.
     *
     * @param progress hears how many records were sent, every ten thousand and at the end
     * @throws IllegalStateException if a record could not be written
     */
    public void write(Load load, String topic, LongConsumer progress) {
        long posts = load.options().posts();
        for (long number = 0; number < posts; number++) {
            LoadRecord post = load.record(number);
            send(new ProducerRecord<>(topic, null, post.arrivedMs(), post.key(), post.value()));
            if (number % TELL_EVERY == 0) {
                progress.accept(number);
            }
        }
        long endMs = load.completeThroughMs();
        CompletenessMarker end = new CompletenessMarker(endMs);
        for (int partition = 0; partition < load.options().partitions(); partition++) {
            send(end.toRecord(topic, partition, endMs));
        }
        producer.flush();
        throwFailure();
        progress.accept(posts);
    }

    private void send(ProducerRecord<byte[], byte[]> message) {
        throwFailure();
        var unused = producer.send(message, (written, error) -> {
            if (error != null) {
                failure.compareAndSet(null, error);
            }
        });
    }

    private void throwFailure() {
        Exception first = failure.get();
        if (first != null) {
            throw new IllegalStateException("the load could not be written: " + first.getMessage(), first);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
