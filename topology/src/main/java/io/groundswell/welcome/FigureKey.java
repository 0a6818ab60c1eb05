package io.groundswell.welcome;

import java.util.Comparator;

/**
 * Where a sum belongs.
 *
 * @param measure what is added up
 * @param bucket minute, hour or day since 1970, as the measure has it; 0 where there is no time in it
 * @param label what the measure is told apart by; empty if by nothing
 */
public record FigureKey(Measure measure, int bucket, String label) implements Comparable<FigureKey> {
    /** The label of what the source does not tell. */
    public static final String UNKNOWN = "unknown";

    private static final Comparator<FigureKey> ORDER = Comparator.comparing(FigureKey::measure)
            .thenComparingInt(FigureKey::bucket)
            .thenComparing(FigureKey::label);

    public static FigureKey of(Measure measure, int bucket) {
        return new FigureKey(measure, bucket, "");
    }

    @Override
    public int compareTo(FigureKey other) {
        return ORDER.compare(this, other);
    }
}
