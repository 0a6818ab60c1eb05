package io.groundswell.stream.review;

import io.groundswell.registry.UnreadableRecord;
import io.groundswell.schema.CampaignDefinition;
import io.groundswell.stream.step.RegistryPatience;
import io.groundswell.stream.step.Stores;
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
 * Keeps the global store {@code campaigns} and the book of campaigns in step. The store holds the records as they are; a
 * definition that can never be read, or breaks a rule, is logged and changes nothing, one that cannot be read while the
 * registry is down is waited for.
 */
public final class CampaignDefinitionProcessor implements Processor<byte[], byte[], Void, Void> {
    private static final Logger LOG = LoggerFactory.getLogger(CampaignDefinitionProcessor.class);

    private final CampaignBook book;
    private final Deserializer<CampaignDefinition> decoder;
    private final RegistryPatience patience;
    private final String topic;
    private @Nullable KeyValueStore<Bytes, byte[]> store;

    public CampaignDefinitionProcessor(
            CampaignBook book, Deserializer<CampaignDefinition> decoder, RegistryPatience patience, String topic) {
        this.book = book;
        this.decoder = decoder;
        this.patience = patience;
        this.topic = topic;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        KeyValueStore<Bytes, byte[]> definitions = context.getStateStore(Stores.CAMPAIGNS);
        store = definitions;
        try (KeyValueIterator<Bytes, byte[]> all = definitions.all()) {
            while (all.hasNext()) {
                KeyValue<Bytes, byte[]> definition = all.next();
                apply(definition.key.get(), definition.value);
            }
        }
    }

    @Override
    public void process(Record<byte[], byte[]> definition) {
        if (definition.key() == null) {
            LOG.warn("A definition without a key on {} was skipped: it must be keyed by its campaign's id", topic);
            return;
        }
        if (store != null) {
            store.put(Bytes.wrap(definition.key()), definition.value());
        }
        apply(definition.key(), definition.value());
    }

    private void apply(byte[] key, byte @Nullable [] value) {
        String id = new String(key, StandardCharsets.UTF_8);
        try {
            book.put(id, value == null ? null : patience.decode(decoder, topic, value));
        } catch (UnreadableRecord unreadable) {
            LOG.error(
                    "The definition of campaign '{}' on {} cannot be read and changes nothing", id, topic, unreadable);
        } catch (DefinitionBroken broken) {
            LOG.error("The definition of campaign '{}' on {} changes nothing: {}", id, topic, broken.getMessage());
        }
    }
}
