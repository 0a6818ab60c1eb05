package io.groundswell.runtime;

import io.groundswell.registry.RegistryFailure;
import io.groundswell.registry.RegistryUnavailable;
import io.groundswell.schema.CampaignDefinition;
import io.groundswell.schema.TagRule;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes what people decide to its topic: rules to {@code tag-rules}, definitions to {@code campaigns}. Thread-safe. */
public final class DecisionWriter<T extends SpecificRecord> implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final String topic;
    private final Function<T, String> keyOf;
    private final KafkaProducer<String, T> producer;

    private DecisionWriter(Connections connections, String topic, Class<T> type, Function<T, String> keyOf) {
        this.topic = topic;
        this.keyOf = keyOf;
        Map<String, Object> properties = new HashMap<>(connections.clientProperties());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        producer = new KafkaProducer<>(
                properties, new StringSerializer(), connections.codecs().serializer(type));
    }

    /** Writes rules about tags. */
    public static DecisionWriter<TagRule> rules(Connections connections, String topic) {
        return new DecisionWriter<>(connections, topic, TagRule.class, TagRule::getTag);
    }

    /** Writes definitions of campaigns. */
    public static DecisionWriter<CampaignDefinition> campaigns(Connections connections, String topic) {
        return new DecisionWriter<>(connections, topic, CampaignDefinition.class, CampaignDefinition::getId);
    }

    /**
     * Writes a decision and waits until it is acknowledged; it takes effect when this instance has read it back.
     *
     * @throws Unreachable if it is not acknowledged within half a minute, or the registry cannot be asked
     * @throws IllegalStateException if the brokers refuse it
     */
    public void write(T decision) {
        try {
            producer.send(new ProducerRecord<>(topic, keyOf.apply(decision), decision))
                    .get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failure(decision, failed.getCause() == null ? failed : failed.getCause());
        } catch (TimeoutException | KafkaException | RegistryFailure failed) {
            throw failure(decision, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unreachable(
                    "interrupted while writing the decision about '" + keyOf.apply(decision) + "'", interrupted);
        }
    }

    private RuntimeException failure(T decision, Throwable cause) {
        String what = "the decision about '" + keyOf.apply(decision) + "' was not acknowledged on " + topic;
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
