package io.groundswell.bench.growth;

import io.groundswell.bench.load.LoadCensus;
import io.groundswell.bench.load.LoadOptions;
import io.groundswell.stream.step.Stores;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came out of one case: medians of its runs. Null is what is not known, since the case broke before.
 *
 * @param name of the case
 * @param load that was drained
 * @param held the tags and pairs in it, and the campaign
 * @param limitCpuSecondsPerMillion of the yardstick over the same backlog
 * @param cpuSecondsPerMillion of the service
 * @param postsPerSecond of the service
 * @param peakRssBytes the most memory that the service ever had resident
 * @param liveHeapBytes what a full collection left of its heap when all was drained
 * @param internalBytes on its own topics
 * @param diskBytesByStore on its disk when it had stopped, so that nothing is left in memory
 * @param changelogBytes those on its own topics from which stores are restored, as they lie there
 * @param restoredBytes the records that were read from them, without compression
 * @param restoreSeconds from the start of the service without its disk until it has nothing left to do
 * @param readSeconds those of them since the first record was read back
 * @param broken why the case did not come to its end; null if it did
 * @param differs whether that is since two came to different answers
 */
record GrowthRow(
        String name,
        LoadOptions load,
        @Nullable LoadCensus held,
        @Nullable Double limitCpuSecondsPerMillion,
        @Nullable Double cpuSecondsPerMillion,
        @Nullable Double postsPerSecond,
        @Nullable Long peakRssBytes,
        @Nullable Long liveHeapBytes,
        @Nullable Long internalBytes,
        @Nullable Map<String, Long> diskBytesByStore,
        @Nullable Long changelogBytes,
        @Nullable Long restoredBytes,
        @Nullable Double restoreSeconds,
        @Nullable Double readSeconds,
        @Nullable String broken,
        boolean differs) {
    private static final double GB = 1e9;

    /** How often the limit it costs. */
    @Nullable Double timesLimit() {
        return ratio(cpuSecondsPerMillion, limitCpuSecondsPerMillion);
    }

    /** How often the base case it costs. */
    @Nullable Double timesBase(@Nullable GrowthRow base) {
        return base == null ? null : ratio(cpuSecondsPerMillion, base.cpuSecondsPerMillion);
    }

    @Nullable Long diskBytes() {
        return diskBytesByStore == null
                ? null
                : (Long) diskBytesByStore.values().stream()
                        .mapToLong(bytes -> bytes)
                        .sum();
    }

    /** Of the store that knows who used which tag. */
    @Nullable Double diskBytesPerPair() {
        return held == null ? null : ratio(diskBytes(Stores.TAG_AUTHORS), held.pairs());
    }

    /** Of the stores that know a tag's past; they hold little before the first hour is sealed. */
    @Nullable Double diskBytesPerTag() {
        return held == null ? null : ratio(diskBytes(Stores.TAG_SERIES, Stores.TAG_BASELINES), held.tags());
    }

    /** Time from the first record read back, by the bytes on the broker. */
    @Nullable Double restoreSecondsPerGb() {
        return changelogBytes == null ? null : ratio(readSeconds, changelogBytes / GB);
    }

    private @Nullable Long diskBytes(String... stores) {
        return diskBytesByStore == null
                ? null
                : (Long) Arrays.stream(stores)
                        .mapToLong(store -> diskBytesByStore.getOrDefault(store, 0L))
                        .sum();
    }

    private static @Nullable Double ratio(@Nullable Number of, @Nullable Number to) {
        return of == null || to == null || to.doubleValue() == 0
                ? null
                : (Double) (of.doubleValue() / to.doubleValue());
    }
}
