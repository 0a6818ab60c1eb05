package io.groundswell.campaign;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts by the name of a figure, bucket of time and label. */
public final class BatchSums {
    private final Map<String, SortedMap<Integer, SortedMap<String, Long>>> figures = new TreeMap<>();
    private final Map<String, Set<Object>> seen = new HashMap<>();

    void count(String figure, int bucket, String label) {
        figures.computeIfAbsent(figure, name -> new TreeMap<>())
                .computeIfAbsent(bucket, number -> new TreeMap<>())
                .merge(label, 1L, Long::sum);
    }

    /** Counts somebody once only in a bucket and under a label. */
    void countOnce(String figure, int bucket, String label, Object who) {
        if (seen.computeIfAbsent(figure + " " + bucket + " " + label, key -> new HashSet<>())
                .add(who)) {
            count(figure, bucket, label);
        }
    }

    /** By bucket and label; what is zero is left out. */
    public SortedMap<Integer, SortedMap<String, Long>> of(String figure) {
        return figures.getOrDefault(figure, new TreeMap<>());
    }

    public long of(String figure, int bucket, String label) {
        return of(figure).getOrDefault(bucket, new TreeMap<>()).getOrDefault(label, 0L);
    }

    /** Over all labels. */
    public long of(String figure, int bucket) {
        return of(figure).getOrDefault(bucket, new TreeMap<>()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Over all buckets. */
    public long total(String figure, String label) {
        return of(figure).values().stream()
                .mapToLong(labels -> labels.getOrDefault(label, 0L))
                .sum();
    }

    /** Over all buckets and labels. */
    public long total(String figure) {
        return of(figure).keySet().stream()
                .mapToLong(bucket -> of(figure, bucket))
                .sum();
    }

    /** How many different labels a figure without time has. */
    public long labels(String figure) {
        return of(figure).getOrDefault(0, new TreeMap<>()).size();
    }

    @Override
    public String toString() {
        return figures.toString();
    }
}
