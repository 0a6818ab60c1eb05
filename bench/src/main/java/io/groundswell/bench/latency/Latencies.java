package io.groundswell.bench.latency;

import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Some latencies in milliseconds, to three digits; null is what nobody knows because there were none.
 *
 * @param p50 half are at most so long
 * @param p99 99 % are
 * @param max all are
 * @param n how many there are
 */
public record Latencies(
        @Nullable Double p50,
        @Nullable Double p99,
        @Nullable Double max,
        long n) {
    private static final double NANOS_PER_MS = 1e6;

    /** Of a histogram of nanoseconds. */
    static Latencies of(Histogram nanos) {
        long n = nanos.getTotalCount();
        return n == 0
                ? new Latencies(null, null, null, 0)
                : new Latencies(
                        nanos.getValueAtPercentile(50) / NANOS_PER_MS,
                        nanos.getValueAtPercentile(99) / NANOS_PER_MS,
                        nanos.getMaxValue() / NANOS_PER_MS,
                        n);
    }

    /** As JSON has it: all four, in a map that may be added to. */
    public Map<String, @Nullable Object> toJson() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("p50", p50);
        fields.put("p99", p99);
        fields.put("max", max);
        fields.put("n", n);
        return fields;
    }
}
