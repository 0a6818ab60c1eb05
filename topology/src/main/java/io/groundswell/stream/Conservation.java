package io.groundswell.stream;

import java.util.Arrays;

/**
 * The counters of the conservation law for one source partition, from the topic's first record on. Kept with the
 * frontier, so a restart does not reset them. Immutable.
 *
 * @param in records read, completeness markers not among them
 * @param outcomes records by {@link Outcome}, in the enum's order
 * @param details what the law does not need but a reader wants, by {@link Detail}, in the enum's order
 */
public record Conservation(long in, long[] outcomes, long[] details) {

    /** Counts of mentions rather than posts. */
    public enum Detail {
        /** Mentions sent on to be tallied. */
        MENTIONS,
        /** Tags that fell to a cap. */
        CAPPED_TAGS,
        /** Tags that a rule blocks. */
        BLOCKED_TAGS,
        /** Posts behind the frontier but within the grace: they correct series, no published slide. */
        LATE_CORRECTIONS
    }

    static final Conservation NOTHING =
            new Conservation(0, new long[Outcome.values().length], new long[Detail.values().length]);

    public long of(Outcome outcome) {
        return outcomes[outcome.ordinal()];
    }

    public long of(Detail detail) {
        return details[detail.ordinal()];
    }

    /** Whether every record that came in has come out somewhere. */
    public boolean holds() {
        return in == Arrays.stream(outcomes).sum();
    }

    public Conservation plus(Conservation other) {
        return new Conservation(in + other.in, sum(outcomes, other.outcomes), sum(details, other.details));
    }

    private static long[] sum(long[] a, long[] b) {
        long[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Conservation that
                && in == that.in
                && Arrays.equals(outcomes, that.outcomes)
                && Arrays.equals(details, that.details);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(outcomes);
    }

    @Override
    public String toString() {
        return "in=" + in + " outcomes=" + Arrays.toString(outcomes) + " details=" + Arrays.toString(details);
    }
}
