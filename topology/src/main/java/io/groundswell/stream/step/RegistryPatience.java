package io.groundswell.stream.step;

import io.groundswell.registry.RegistryUnavailable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes records, and waits for the registry while it is down: an outage is nobody's bad data. The wait holds up the
 * calling thread, which is the point, and ends when the registry answers or {@link #stop} is called. Thread-safe.
 */
public final class RegistryPatience {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryPatience.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * Reads one record's value.
     *
     * @throws io.groundswell.registry.UnreadableRecord if these bytes can never be read
     * @throws RegistryUnavailable if stopped while waiting
     */
    public <T> T decode(Deserializer<T> decoder, String topic, byte[] value) {
        try {
            return decoder.deserialize(topic, value);
        } catch (RegistryUnavailable outage) {
            waiting.incrementAndGet();
            try {
                return decodeOnceItAnswers(decoder, topic, value, outage);
            } finally {
                waiting.decrementAndGet();
            }
        }
    }

    /** Whether a thread waits for the registry at this moment. */
    public boolean isWaiting() {
        return waiting.get() > 0;
    }

    /** Lets waiting threads give up, so that the streams can close. */
    public void stop() {
        stopped.countDown();
    }

    private <T> T decodeOnceItAnswers(Deserializer<T> decoder, String topic, byte[] value, RegistryUnavailable first) {
        RegistryUnavailable outage = first;
        for (Duration pause = FIRST_PAUSE; ; pause = longer(pause)) {
            LOG.warn("The schema registry does not answer, trying again in {}: {}", pause, outage.getMessage());
            if (isStoppedWithin(pause)) {
                throw outage;
            }
            try {
                return decoder.deserialize(topic, value);
            } catch (RegistryUnavailable still) {
                outage = still;
            }
        }
    }

    private boolean isStoppedWithin(Duration pause) {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
