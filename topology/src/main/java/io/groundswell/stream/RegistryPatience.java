package io.groundswell.stream;

import io.groundswell.registry.RegistryUnavailable;
import io.groundswell.schema.PostEvent;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes posts, and waits for the registry while it is down: an outage is nobody's bad data. The wait holds up the
 * calling stream thread, which is the point, and ends when the registry answers or {@link #stop} is called.
 */
public final class PostDecoder {
    private static final Logger LOG = LoggerFactory.getLogger(PostDecoder.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Deserializer<PostEvent> decoder;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean waiting;

    public PostDecoder(Deserializer<PostEvent> decoder) {
        this.decoder = decoder;
    }

    /**
     * Reads one record's value.
     *
     * @throws io.groundswell.registry.UnreadableRecord if these bytes can never be read
     * @throws RegistryUnavailable if stopped while waiting
     */
    PostEvent decode(String topic, byte[] value) {
        for (Duration pause = FIRST_PAUSE; ; pause = longer(pause)) {
            try {
                PostEvent event = decoder.deserialize(topic, value);
                waiting = false;
                return event;
            } catch (RegistryUnavailable outage) {
                waiting = true;
                LOG.warn("The schema registry does not answer, trying again in {}: {}", pause, outage.getMessage());
                if (isStoppedWithin(pause)) {
                    throw outage;
                }
            }
        }
    }

    /** Whether a stream thread waits for the registry at this moment. */
    public boolean waitsForRegistry() {
        return waiting;
    }

    /** Lets waiting threads give up, so that the streams can close. */
    public void stop() {
        stopped.countDown();
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
