package io.groundswell.stream.campaign;

import static io.groundswell.stream.step.StepStores.withStores;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** One step of campaigns on its own, with a commit after each block; another can take over what it has written. */
final class LoneStep<K, V> implements AutoCloseable {
    private static final String BLOCKS = "blocks";

    private final Path folder;
    private final Supplier<Processor<byte[], byte[], K, V>> step;
    private final StoreBuilder<?>[] stores;
    private final Map<String, List<KeyValue<Object, Object>>> written = new TreeMap<>();
    private final List<V> said = new ArrayList<>();
    private TopologyTestDriver driver;

    LoneStep(Path folder, Supplier<Processor<byte[], byte[], K, V>> step, StoreBuilder<?>... stores) {
        this.folder = folder;
        this.step = step;
        this.stores = stores;
        driver = start();
    }

    /** What the step says to a block, at the latest before the commit after it. */
    List<V> hear(byte[] block) {
        said.clear();
        TestInputTopic<byte[], byte[]> blocks =
                driver.createInputTopic(BLOCKS, new ByteArraySerializer(), new ByteArraySerializer());
        blocks.pipeInput(new byte[0], block);
        return List.copyOf(said);
    }

    /** Another begins with the rows that this one has written, and with nothing else. */
    void isTakenOver() {
        written.clear();
        driver.getAllStateStores().keySet().forEach(name -> {
            if (driver.getKeyValueStore(name) != null) {
                written.put(name, rows(name));
            }
        });
        driver.close();
        driver = start();
    }

    List<KeyValue<Object, Object>> rows(String store) {
        List<KeyValue<Object, Object>> rows = new ArrayList<>();
        try (KeyValueIterator<Object, Object> all =
                driver.getKeyValueStore(store).all()) {
            all.forEachRemaining(rows::add);
        }
        return rows;
    }

    @Override
    public void close() {
        driver.close();
    }

    private TopologyTestDriver start() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(BLOCKS, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .process(withStores(() -> new Successor(step.get()), stores))
                .foreach((key, value) -> said.add(value));
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "step");
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        config.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        return new TopologyTestDriver(builder.build(), config, Instant.EPOCH);
    }

    /** The step, which finds its stores as they were left: the driver empties them when it closes. */
    private final class Successor implements Processor<byte[], byte[], K, V> {
        private final Processor<byte[], byte[], K, V> next;

        Successor(Processor<byte[], byte[], K, V> next) {
            this.next = next;
        }

        @Override
        public void init(ProcessorContext<K, V> context) {
            written.forEach((name, rows) -> {
                KeyValueStore<Object, Object> store = context.getStateStore(name);
                rows.forEach(row -> store.put(row.key, row.value));
            });
            next.init(context);
        }

        @Override
        public void process(Record<byte[], byte[]> block) {
            next.process(block);
        }

        @Override
        public void close() {
            next.close();
        }
    }
}
