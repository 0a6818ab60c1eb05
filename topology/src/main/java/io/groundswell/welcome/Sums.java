package io.groundswell.welcome;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;

/**
 * Sums by measure, bucket and label. A sum of zero is the same as none. Adding O(log buckets). Not thread-safe.
 */
public final class Sums {
    private static final TreeMap<Integer, Map<String, Long>> NONE = new TreeMap<>();

    private final Map<Measure, TreeMap<Integer, Map<String, Long>>> byMeasure = new EnumMap<>(Measure.class);

    /** Adds to one sum; may be negative. */
    public void add(FigureKey key, long more) {
        if (more == 0) {
            return;
        }
        TreeMap<Integer, Map<String, Long>> buckets =
                byMeasure.computeIfAbsent(key.measure(), measure -> new TreeMap<>());
        Map<String, Long> labels = buckets.computeIfAbsent(key.bucket(), bucket -> new TreeMap<>());
        labels.merge(key.label(), more, (old, added) -> old + added == 0 ? null : Long.valueOf(old + added));
        if (labels.isEmpty()) {
            buckets.remove(key.bucket());
        }
    }

    /** Adds one to the sum of a measure, bucket and label. */
    public void count(Measure measure, int bucket, String label) {
        add(new FigureKey(measure, bucket, label), 1);
    }

    /** Adds all of another's sums, so many times: -1 takes them back. */
    public void addAll(Sums others, int times) {
        others.forEach((key, sum) -> add(key, times * sum));
    }

    /** One sum; 0 if nothing was added to it. */
    public long get(Measure measure, int bucket, String label) {
        return buckets(measure).getOrDefault(bucket, Map.of()).getOrDefault(label, 0L);
    }

    /** The sums of a measure by bucket, ascending, and label; those that are zero are left out. Cannot be changed. */
    public NavigableMap<Integer, Map<String, Long>> buckets(Measure measure) {
        return Collections.unmodifiableNavigableMap(byMeasure.getOrDefault(measure, NONE));
    }

    /** A label's sum over the buckets of a measure in {@code [from, to)}. */
    public long total(Measure measure, int from, int to, String label) {
        return buckets(measure).subMap(from, true, to, false).values().stream()
                .mapToLong(labels -> labels.getOrDefault(label, 0L))
                .sum();
    }

    /** The sums over the buckets of a measure in {@code [from, to)}, by label. */
    public Map<String, Long> totals(Measure measure, int from, int to) {
        Map<String, Long> totals = new TreeMap<>();
        buckets(measure)
                .subMap(from, true, to, false)
                .values()
                .forEach(labels -> labels.forEach((label, sum) -> totals.merge(label, sum, Long::sum)));
        return totals;
    }

    /** The sums by label of a measure without time, which has the bucket 0 alone. Not copied, and cannot be changed. */
    public Map<String, Long> timeless(Measure measure) {
        return Collections.unmodifiableMap(buckets(measure).getOrDefault(0, Map.of()));
    }

    public boolean isEmpty() {
        return byMeasure.values().stream().allMatch(Map::isEmpty);
    }

    /** Sees all sums that are not zero, in the order of their keys. */
    public void forEach(ObjLongConsumer<FigureKey> visitor) {
        byMeasure.forEach((measure, buckets) -> buckets.forEach((bucket, labels) ->
                labels.forEach((label, sum) -> visitor.accept(new FigureKey(measure, bucket, label), sum))));
    }
}
