package io.groundswell.stream.review;

import io.groundswell.registry.UnreadableRecord;
import io.groundswell.stream.step.RegistryPatience;
import io.groundswell.welcome.DefinitionBroken;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a global store of what people decided and the book that tells it in step. The store holds the records as they are; a
 * decision that can never be read, or breaks a rule, is logged and changes nothing, one that cannot be read while the
 * registry is down is waited for.
 *
 * @param <T> a decision
 */
public final class DecisionProcessor<T> implements Processor<byte[], byte[], Void, Void> {
    private static final Logger LOG = LoggerFactory.getLogger(DecisionProcessor.class);

    private final String storeName;
    private final String topic;
    private final Deserializer<T> decoder;
    private final RegistryPatience patience;
    private final Book<T> book;
    private @Nullable KeyValueStore<Bytes, byte[]> store;

    /** Who tells what was decided. */
    @FunctionalInterface
    public interface Book<T> {
        /**
         * Replaces the decision about something, or takes it out if null.
         *
         * @throws DefinitionBroken if it breaks a rule; then nothing is changed
         */
        void put(String about, @Nullable T decision);
    }

    /**
     * A processor of the decisions on a topic, each keyed by what it is about.
     *
     * @param storeName of the global store
     */
    public DecisionProcessor(
            String storeName, String topic, Deserializer<T> decoder, RegistryPatience patience, Book<T> book) {
        this.storeName = storeName;
        this.topic = topic;
        this.decoder = decoder;
        this.patience = patience;
        this.book = book;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        KeyValueStore<Bytes, byte[]> decisions = context.getStateStore(storeName);
        store = decisions;
        try (KeyValueIterator<Bytes, byte[]> all = decisions.all()) {
            while (all.hasNext()) {
                KeyValue<Bytes, byte[]> decision = all.next();
                apply(decision.key.get(), decision.value);
            }
        }
    }

    @Override
    public void process(Record<byte[], byte[]> decision) {
        if (decision.key() == null) {
            LOG.warn("A record without a key on {} was skipped: it must be keyed by what it decides about", topic);
            return;
        }
        if (store != null) {
            store.put(Bytes.wrap(decision.key()), decision.value());
        }
        apply(decision.key(), decision.value());
    }

    private void apply(byte[] key, byte @Nullable [] value) {
        String about = new String(key, StandardCharsets.UTF_8);
        try {
            book.put(about, value == null ? null : patience.decode(decoder, topic, value));
        } catch (UnreadableRecord unreadable) {
            LOG.error("What {} says about '{}' cannot be read and changes nothing", topic, about, unreadable);
        } catch (DefinitionBroken broken) {
            LOG.error("What {} says about '{}' changes nothing: {}", topic, about, broken.getMessage());
        }
    }
}
