package io.groundswell.stream;

import io.groundswell.trend.Mention;
import java.util.List;

/**
 * The record of the {@code mentions} topic: what one source partition has to say to one tally partition since it last
 * spoke, in columns.
 *
 * @param sourcePartition who speaks
 * @param targetPartition who is spoken to
 * @param frontierMs the event time up to which the source partition is complete, exclusive
 * @param newestEventMs the newest event time it has seen
 * @param idle whether it is caught up and silent, and not to be waited for
 * @param ops the mentions, by ascending effective minute
 */
record MentionBlock(
        int sourcePartition,
        int targetPartition,
        long frontierMs,
        long newestEventMs,
        boolean idle,
        List<MentionOp> ops) {

    /** The newest minute in which a mention of this block was created; the block can be let go when that is sealed. */
    int newestMinute() {
        return ops.stream()
                .map(MentionOp::mention)
                .mapToInt(Mention::minute)
                .max()
                .orElse(Integer.MIN_VALUE);
    }
}
