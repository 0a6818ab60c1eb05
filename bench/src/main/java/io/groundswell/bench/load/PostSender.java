package io.groundswell.bench.load;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Sends records in their order and tells, with a later one, that one could not be written. */
public final class PostSender implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /** Connects to a broker; the producer's settings are Kafka's own, but for lz4 and those given. */
    public PostSender(String bootstrapServers, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        all.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        producer = new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Hands a record to the producer, which may wait while its buffers are full.
     *
     * @throws IllegalStateException if a record before it could not be written
     */
    public void send(ProducerRecord<byte[], byte[]> message) {
        throwFailure();
        var unused = producer.send(message, (written, error) -> {
            if (error != null) {
                failure.compareAndSet(null, error);
            }
        });
    }

    /**
     * Waits until all is written.
     *
     * @throws IllegalStateException if a record could not be written
     */
    public void flush() {
        producer.flush();
        throwFailure();
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
