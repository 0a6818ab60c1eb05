package io.groundswell.bench.latency;

import io.groundswell.trend.TimeBuckets;
import java.util.Arrays;

/**
 * Tells, of posts in the order of their appends, the slide in which each counts and up to which slide all is complete; by
 * the rule of the service: a partition's frontier is its newest event less the out-of-order bound, a post is effective at its
 * event time or at the frontier if that is later, and slides close at the least frontier. Idle partitions are not known here: at
 * a constant rate there are none. Not thread-safe.
 */
final class PostSlides {
    /** The frontier, and the slide, before every partition has spoken. */
    static final int NONE = Integer.MIN_VALUE;

    private static final long UNKNOWN = Long.MIN_VALUE;

    private final long outOfOrderMs;
    private final long[] frontierMs;

    PostSlides(int partitions, long outOfOrderMs) {
        this.outOfOrderMs = outOfOrderMs;
        this.frontierMs = new long[partitions];
        Arrays.fill(frontierMs, UNKNOWN);
    }

    /**
     * Takes the next post.
     *
     * @return the end of the slide in which it counts, minutes since the epoch
     */
    int add(int partition, long eventMs) {
        long effectiveMs = Math.max(eventMs, frontierMs[partition]);
        frontierMs[partition] = Math.max(frontierMs[partition], eventMs - outOfOrderMs);
        return TimeBuckets.minuteOf(effectiveMs) + 1;
    }

    /** The end of the last slide that may close by the posts so far, or {@link #NONE}. O(partitions). */
    int completeThrough() {
        long least = Arrays.stream(frontierMs).min().orElse(UNKNOWN);
        return least == UNKNOWN ? NONE : TimeBuckets.minuteOf(least);
    }
}
