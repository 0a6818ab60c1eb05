package io.groundswell.runtime;

import io.groundswell.registry.RegistryFailure;
import io.groundswell.registry.RegistryUnavailable;
import io.groundswell.schema.TagRule;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes rules to {@code tag-rules}. Thread-safe. */
public final class TagRuleWriter implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final String topic;
    private final KafkaProducer<String, TagRule> producer;

    public TagRuleWriter(Connections connections, String topic) {
        this.topic = topic;
        Map<String, Object> properties = new HashMap<>(connections.clientProperties());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        producer = new KafkaProducer<>(
                properties, new StringSerializer(), connections.codecs().serializer(TagRule.class));
    }

    /**
     * Writes a rule and waits until it is acknowledged; it takes effect when this instance has read it back.
     *
     * @throws Unreachable if it is not acknowledged within half a minute, or the registry cannot be asked
     * @throws IllegalStateException if the brokers refuse it
     */
    public void write(TagRule rule) {
        try {
            producer.send(new ProducerRecord<>(topic, rule.getTag(), rule)).get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failure(rule, failed.getCause() == null ? failed : failed.getCause());
        } catch (TimeoutException | KafkaException | RegistryFailure failed) {
            throw failure(rule, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted while writing the rule for '" + rule.getTag() + "'", interrupted);
        }
    }

    private RuntimeException failure(TagRule rule, Throwable cause) {
        String what = "the rule for '" + rule.getTag() + "' was not acknowledged on " + topic;
        return mayPass(cause) ? new Unreachable(what, cause) : new IllegalStateException(what, cause);
    }

    private static boolean mayPass(Throwable cause) {
        return cause instanceof RetriableException
                || cause instanceof TimeoutException
                || cause instanceof RegistryUnavailable
                || (cause instanceof SerializationException && cause.getCause() instanceof RegistryUnavailable);
    }

    @Override
    public void close() {
        producer.close(TIMEOUT);
    }
}
