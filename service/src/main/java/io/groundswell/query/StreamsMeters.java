package io.groundswell.query;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.streams.KafkaStreams;

/** Kafka's own figures of the streams and their clients. Looks for new ones every ten seconds, on a thread of its own. */
public final class StreamsMeters implements MeterBinder, AutoCloseable {
    private static final Duration REFRESHED_EVERY = Duration.ofSeconds(10);

    private final ScheduledExecutorService refresher = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "streams-meters");
        thread.setDaemon(true);
        return thread;
    });
    private final KafkaStreamsMetrics metrics;

    public StreamsMeters(KafkaStreams streams) {
        metrics = new KafkaStreamsMetrics(streams, Tags.empty(), refresher, REFRESHED_EVERY);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        metrics.bindTo(registry);
    }

    @Override
    public void close() {
        metrics.close();
        refresher.shutdownNow();
    }
}
