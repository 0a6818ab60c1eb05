package io.groundswell.stream.review;

import io.groundswell.registry.UnreadableRecord;
import io.groundswell.schema.TagRule;
import io.groundswell.stream.step.RegistryPatience;
import io.groundswell.stream.step.Stores;
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
 * Keeps the global store {@code tag-rules} and the rule book in step. The store holds the records as they are; a rule
 * that can never be read is logged and changes nothing, one that cannot be read while the registry is down is waited for.
 */
public final class TagRuleProcessor implements Processor<byte[], byte[], Void, Void> {
    private static final Logger LOG = LoggerFactory.getLogger(TagRuleProcessor.class);

    private final RuleBook book;
    private final Deserializer<TagRule> decoder;
    private final RegistryPatience patience;
    private final String topic;
    private @Nullable KeyValueStore<Bytes, byte[]> store;

    public TagRuleProcessor(RuleBook book, Deserializer<TagRule> decoder, RegistryPatience patience, String topic) {
        this.book = book;
        this.decoder = decoder;
        this.patience = patience;
        this.topic = topic;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        KeyValueStore<Bytes, byte[]> rules = context.getStateStore(Stores.TAG_RULES);
        store = rules;
        try (KeyValueIterator<Bytes, byte[]> all = rules.all()) {
            while (all.hasNext()) {
                KeyValue<Bytes, byte[]> rule = all.next();
                apply(rule.key.get(), rule.value);
            }
        }
    }

    @Override
    public void process(Record<byte[], byte[]> rule) {
        if (rule.key() == null) {
            LOG.warn("A rule without a key on {} was skipped: it must be keyed by its tag", topic);
            return;
        }
        if (store != null) {
            store.put(Bytes.wrap(rule.key()), rule.value());
        }
        apply(rule.key(), rule.value());
    }

    private void apply(byte[] key, byte @Nullable [] value) {
        String tag = new String(key, StandardCharsets.UTF_8);
        try {
            book.put(tag, value == null ? null : patience.decode(decoder, topic, value));
        } catch (UnreadableRecord unreadable) {
            LOG.error("The rule for tag '{}' on {} cannot be read and changes nothing", tag, topic, unreadable);
        }
    }
}
