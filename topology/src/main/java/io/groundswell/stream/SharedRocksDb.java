package io.groundswell.stream;

import io.groundswell.stream.step.Stores;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.CompressionType;
import org.rocksdb.Filter;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * Lets all stores of this process share one block cache, write buffers included. Without it each store of each partition
 * takes tens of megabytes for itself.
 */
public final class SharedRocksDb implements RocksDBConfigSetter {
    /** The property of Kafka Streams' configuration with the bytes of the block cache, a {@link Long}; the first that is seen counts. */
    public static final String CACHE_BYTES = "groundswell.rocksdb.bytes";

    private static final Long DEFAULT_CACHE_BYTES = 128L << 20;
    private static final double WRITE_BUFFER_SHARE = 0.375;
    private static final long WRITE_BUFFER_BYTES_PER_STORE = 4L << 20;
    /** What a store takes of the write buffers at the least. With RocksDB's half megabyte some fifty stores filled them with nothing. */
    private static final long ARENA_BLOCK_BYTES = 64L << 10;

    private static final int BLOCK_BYTES = 16 << 10;
    private static final double BLOOM_BITS_PER_KEY = 10;

    /** Whose keys begin with an author's hash: a scan of one author asks the filters which files may hold the author. */
    private static final Set<String> READ_BY_AUTHOR = Set.of(Stores.AUTHOR_POSTS, Stores.CAMPAIGN_CONTACTS);

    private static @Nullable Shared shared;

    private record Shared(Cache cache, WriteBufferManager writeBuffers, Filter bloom) {
        static Shared of(long cacheBytes) {
            RocksDB.loadLibrary();
            Cache cache = new LRUCache(cacheBytes);
            long writeBufferBytes = (long) (cacheBytes * WRITE_BUFFER_SHARE);
            return new Shared(
                    cache, new WriteBufferManager(writeBufferBytes, cache), new BloomFilter(BLOOM_BITS_PER_KEY));
        }
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        Shared common = sharedBy(configs);
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(common.cache())
                .setCacheIndexAndFilterBlocks(true)
                .setPinTopLevelIndexAndFilter(true)
                .setBlockSize(BLOCK_BYTES)
                .setFilterPolicy(common.bloom());
        options.setTableFormatConfig(table)
                .setWriteBufferManager(common.writeBuffers())
                .setWriteBufferSize(WRITE_BUFFER_BYTES_PER_STORE)
                .setArenaBlockSize(ARENA_BLOCK_BYTES)
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setMaxBackgroundJobs(2);
        if (READ_BY_AUTHOR.contains(storeName)) {
            options.useFixedLengthPrefixExtractor(Long.BYTES);
        }
    }

    private static synchronized Shared sharedBy(Map<String, Object> configs) {
        if (shared == null) {
            shared = Shared.of((Long) configs.getOrDefault(CACHE_BYTES, DEFAULT_CACHE_BYTES));
        }
        return shared;
    }

    /** Nothing to close per store: what is shared lives as long as the process. */
    @Override
    public void close(String storeName, Options options) {}
}
