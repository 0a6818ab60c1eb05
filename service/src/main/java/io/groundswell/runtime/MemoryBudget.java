package io.groundswell.runtime;

import static io.groundswell.config.ByteSize.inMebibytes;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.groundswell.config.ByteSize;
import io.groundswell.config.MemorySettings;
import io.groundswell.config.SettingsRefused;
import java.lang.management.ManagementFactory;

/**
 * What the process may take, and what of it is spoken for, in bytes.
 *
 * @param budget of the whole process
 * @param heap how far the heap may grow
 * @param rocksDb the block cache and write buffers
 */
public record MemoryBudget(long budget, long heap, long rocksDb) {
    /** Code, classes, threads, the collector's tables and network buffers: 220 to 380 MiB were measured. */
    static final long JVM_ITSELF = 448L << 20;

    /** A smaller one is not worth the advice: the streams start in it, and soon fill it. */
    private static final long LEAST_HEAP = 256L << 20;

    /** That of this process. */
    public static MemoryBudget of(MemorySettings settings) {
        return new MemoryBudget(settings.budget(), largestHeap(), settings.rocksDb());
    }

    /** As -Xmx has it: what the runtime calls its most memory leaves out room that the collector keeps for itself. */
    private static long largestHeap() {
        HotSpotDiagnosticMXBean vm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return Long.parseLong(vm.getVMOption("MaxHeapSize").getValue());
    }

    /** The one under which the heap may grow half as large again. */
    MemoryBudget roomier() {
        MemoryBudget roomier = new MemoryBudget(budget, heap + heap / 2, rocksDb);
        return new MemoryBudget(Math.max(budget, roomier.needed()), roomier.heap, rocksDb);
    }

    /** What the process may come to take. */
    public long needed() {
        return heap + rocksDb + JVM_ITSELF;
    }

    /** How the need adds up. */
    @Override
    public String toString() {
        return inMebibytes(needed()) + ": a heap of up to " + inMebibytes(heap) + " (-Xmx), " + inMebibytes(rocksDb)
                + " for RocksDB (memory.rocksdb) and " + inMebibytes(JVM_ITSELF) + " for the JVM itself";
    }

    /**
     * Itself, if the process keeps to it.
     *
     * @throws SettingsRefused if the process could come to take more than it may
     */
    public MemoryBudget require() {
        if (needed() > budget) {
            throw new SettingsRefused("memory.budget is " + ByteSize.print(budget) + ", must be at least " + this
                    + "; raise it" + orSmallerHeap());
        }
        return this;
    }

    /** No advice that would be refused again. */
    private String orSmallerHeap() {
        long room = budget - rocksDb - JVM_ITSELF;
        return room < LEAST_HEAP
                ? ""
                : ", or start with a smaller heap, say GROUNDSWELL_JAVA_OPTS=-Xmx" + (room >> 20) + "m";
    }
}
