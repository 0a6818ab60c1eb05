package io.groundswell.config;

/**
 * What memory the process may take.
 *
 * @param budget bytes of the whole process
 * @param rocksDb bytes of it for RocksDB's block cache and write buffers
 */
public record MemorySettings(long budget, long rocksDb) {

    static final Setting<Long> BUDGET = Setting.of("memory.budget", Kind.bytes("512MiB", "1024GiB"), "2GiB", """
            Of the whole process: heap, RocksDB and what the JVM itself takes. A start that could take more is refused, and a \
            state that no longer fits into the heap stops the service, with the figures, before it is out of memory. The \
            heap's own limit is the JVM's: GROUNDSWELL_JAVA_OPTS=-Xmx3g.""");
    static final Setting<Long> ROCKS_DB = Setting.of("memory.rocksdb", Kind.bytes("16MiB", "1024GiB"), "128MiB", """
            Block cache of all stores together, three eighths of it for what is not yet written. Small: queries of the past \
            read from disk.""");

    static final Section SECTION = Section.of("What memory the process may take.", BUDGET, ROCKS_DB);

    public MemorySettings {
        BUDGET.require(budget);
        ROCKS_DB.require(rocksDb);
    }

    static MemorySettings from(Values values) {
        return new MemorySettings(values.get(BUDGET), values.get(ROCKS_DB));
    }
}
