package io.groundswell.stream.step;

import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** A state store of Streams, in memory and without a changelog. */
public final class MemoryStore {
    private MemoryStore() {}

    public static KeyValueStore<Bytes, byte[]> open() {
        return open("store", Serdes.Bytes());
    }

    public static <K> KeyValueStore<K, byte[]> open(String name, Serde<K> keys) {
        KeyValueStore<K, byte[]> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(name), keys, Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(context().getStateStoreContext(), store);
        return store;
    }

    /** A context of a task that nothing is known of. */
    public static <K, V> MockProcessorContext<K, V> context() {
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        return new MockProcessorContext<>(config);
    }
}
