package io.groundswell.stream.source;

import io.groundswell.stream.step.Frontiers;
import java.util.OptionalLong;

/**
 * Where one source partition stands as of its last commit.
 *
 * @param idle whether it is caught up and silent, so that no slide waits for it
 * @param postsHeld how many posts may still be repeated, edited or removed
 * @param conservation what became of its records
 */
public record SourceStanding(
        long frontierMs, long newestEventMs, boolean idle, int postsHeld, Conservation conservation) {

    /** The event time up to which the partition is complete, exclusive; empty before its first event. */
    public OptionalLong frontier() {
        return known(frontierMs);
    }

    /** The newest event time that was seen; empty before the first event. */
    public OptionalLong newestEvent() {
        return known(newestEventMs);
    }

    private static OptionalLong known(long epochMs) {
        return epochMs == Frontiers.UNKNOWN ? OptionalLong.empty() : OptionalLong.of(epochMs);
    }
}
