package io.groundswell.block;

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
public record MentionBlock(
        int sourcePartition,
        int targetPartition,
        long frontierMs,
        long newestEventMs,
        boolean idle,
        List<MentionOp> ops) {

    /** The block as if its mentions had become known in a minute, those that say an earlier one. */
    public MentionBlock effectiveFrom(int minute) {
        List<MentionOp> later = ops.stream()
                .map(op -> new MentionOp(op.mention(), op.change(), Math.max(minute, op.effectiveMinute())))
                .toList();
        return new MentionBlock(sourcePartition, targetPartition, frontierMs, newestEventMs, idle, later);
    }
}
