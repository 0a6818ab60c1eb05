package io.groundswell.bench.load;

import io.groundswell.stream.source.CompletenessMarker;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes a load to a topic: each post to the partition of its key, then a completeness marker to each partition. */
public final class LoadFill implements AutoCloseable {
    private static final int TELL_EVERY = 10_000;

    private final PostSender sender;

    public LoadFill(String bootstrapServers) {
        sender = new PostSender(
                bootstrapServers,
                Map.of(ProducerConfig.LINGER_MS_CONFIG, 20, ProducerConfig.BATCH_SIZE_CONFIG, 1 << 17));
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
            sender.send(new ProducerRecord<>(topic, null, post.arrivedMs(), post.key(), post.value()));
            if (number % TELL_EVERY == 0) {
                progress.accept(number);
            }
        }
        long endMs = load.completeThroughMs();
        CompletenessMarker end = new CompletenessMarker(endMs);
        for (int partition = 0; partition < load.options().partitions(); partition++) {
            sender.send(end.toRecord(topic, partition, endMs));
        }
        sender.flush();
        progress.accept(posts);
    }

    @Override
    public void close() {
        sender.close();
    }
}
