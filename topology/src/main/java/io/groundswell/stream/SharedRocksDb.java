package io.groundswell.stream;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
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
    private static final long CACHE_BYTES = 128L << 20;
    private static final long WRITE_BUFFER_BYTES = 48L << 20;
    private static final long WRITE_BUFFER_BYTES_PER_STORE = 4L << 20;
    private static final int BLOCK_BYTES = 16 << 10;
    private static final double BLOOM_BITS_PER_KEY = 10;

    private static final Cache CACHE;
    private static final WriteBufferManager WRITE_BUFFERS;
    private static final Filter BLOOM;

    static {
        RocksDB.loadLibrary();
        CACHE = new LRUCache(CACHE_BYTES);
        WRITE_BUFFERS = new WriteBufferManager(WRITE_BUFFER_BYTES, CACHE);
        BLOOM = new BloomFilter(BLOOM_BITS_PER_KEY);
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE)
                .setCacheIndexAndFilterBlocks(true)
                .setPinTopLevelIndexAndFilter(true)
                .setBlockSize(BLOCK_BYTES)
                .setFilterPolicy(BLOOM);
        options.setTableFormatConfig(table)
                .setWriteBufferManager(WRITE_BUFFERS)
                .setWriteBufferSize(WRITE_BUFFER_BYTES_PER_STORE)
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setMaxBackgroundJobs(2);
    }

    /** Nothing to close per store: what is shared lives as long as the process. */
    @Override
    public void close(String storeName, Options options) {}
}
