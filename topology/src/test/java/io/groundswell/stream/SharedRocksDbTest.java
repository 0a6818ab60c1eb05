package io.groundswell.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.Options;

/** What filters by author leave out is what is not there, over many files and across authors. */
class SharedRocksDbTest {
    private static final int AUTHORS = 700;
    private static final int ROW_BYTES = 5_000; // some thousand fill the write buffer of a store, which makes a file

    @TempDir
    private Path folder;

    @Test
    void aStoreThatIsReadByAuthorHoldsWhatWasPut() {
        Random random = new Random(5);
        TreeMap<Long, TreeSet<Long>> expected = new TreeMap<>(Long::compareUnsigned);
        KeyValueStore<Bytes, byte[]> store = open();
        try {
            for (int i = 0; i < 6_000; i++) {
                long author = random.nextInt(AUTHORS) * 0x9E3779B97F4A7C15L;
                long post = random.nextInt(30);
                if (random.nextInt(5) == 0) {
                    store.delete(key(author, post));
                    expected.computeIfAbsent(author, any -> new TreeSet<>()).remove(post);
                } else {
                    store.put(key(author, post), new byte[ROW_BYTES]);
                    expected.computeIfAbsent(author, any -> new TreeSet<>()).add(post);
                }
            }

            expected.forEach(
                    (author, posts) -> assertThat(postsOf(store, author)).containsExactlyElementsOf(posts));
            assertThat(postsOf(store, 1)).isEmpty();
            List<Bytes> all = new ArrayList<>();
            expected.forEach((author, posts) -> posts.forEach(post -> all.add(key(author, post))));
            assertThat(keys(store.all())).isEqualTo(all);
        } finally {
            store.close();
        }
    }

    /** Or each takes tens of megabytes for itself. The second may ask for what it likes. */
    @Test
    void allStoresShareOneCacheAndTheirWriteBuffers() {
        try (Options one = new Options().setTableFormatConfig(new Table());
                Options other = new Options().setTableFormatConfig(new Table())) {
            new SharedRocksDb().setConfig("one", one, Map.of());
            new SharedRocksDb().close("one", one);
            new SharedRocksDb().setConfig("other", other, Map.of(SharedRocksDb.CACHE_BYTES, 1L << 20));

            Cache shared = Objects.requireNonNull(cacheOf(one));
            assertThat(cacheOf(other)).isSameAs(shared);
            assertThat(other.writeBufferManager()).isSameAs(one.writeBufferManager());
            assertThat(one.writeBufferManager().isOwningHandle())
                    .as("not closed with a store")
                    .isTrue();
            assertThat(shared.isOwningHandle()).isTrue();
        }
    }

    private static @Nullable Cache cacheOf(Options options) {
        return ((Table) options.tableFormatConfig()).cache;
    }

    /** One that tells which cache it was given. */
    private static final class Table extends BlockBasedTableConfig {
        private @Nullable Cache cache;

        @Override
        public BlockBasedTableConfig setBlockCache(Cache given) {
            cache = given;
            return super.setBlockCache(given);
        }
    }

    private KeyValueStore<Bytes, byte[]> open() {
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        config.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksDb.class);
        MockProcessorContext<Void, Void> context =
                new MockProcessorContext<>(config, new TaskId(0, 0), folder.toFile());
        KeyValueStore<Bytes, byte[]> store = Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(io.groundswell.stream.step.Stores.AUTHOR_POSTS),
                        Serdes.Bytes(),
                        Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        return store;
    }

    private static List<Long> postsOf(KeyValueStore<Bytes, byte[]> store, long author) {
        Bytes prefix = Bytes.wrap(ByteBuffer.allocate(8).putLong(author).array());
        return keys(store.prefixScan(prefix, new BytesSerializer())).stream()
                .map(key -> ByteBuffer.wrap(key.get()).getLong(8))
                .toList();
    }

    private static List<Bytes> keys(KeyValueIterator<Bytes, byte[]> rows) {
        List<Bytes> keys = new ArrayList<>();
        try (rows) {
            rows.forEachRemaining(row -> keys.add(row.key));
        }
        return keys;
    }

    private static Bytes key(long author, long post) {
        return Bytes.wrap(ByteBuffer.allocate(16).putLong(author).putLong(post).array());
    }
}
