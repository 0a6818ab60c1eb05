package io.groundswell.block;

import java.util.ArrayList;
import java.util.List;

/**
 * The record of the {@code campaign-posts} topic: what one source partition has to say of posts to the partition of their
 * authors since it last spoke.
 *
 * @param sourcePartition who speaks
 * @param frontierMs the event time up to which the source partition is complete, exclusive
 * @param newestEventMs the newest event time it has seen
 * @param idle whether it is caught up and silent, and not to be waited for
 * @param ops in the order in which they became known
 */
public record CampaignPostBlock(
        int sourcePartition, long frontierMs, long newestEventMs, boolean idle, List<CampaignOp> ops) {
    private static final int VERSION = 1;
    private static final int BYTES_PER_POST = 96;

    /** The block in bytes. */
    public byte[] encode() {
        ByteWriter writer = new ByteWriter(32 + ops.size() * BYTES_PER_POST)
                .put(VERSION)
                .putVar(sourcePartition)
                .putLong(frontierMs)
                .putLong(newestEventMs)
                .put(idle ? 1 : 0)
                .putVar(ops.size());
        for (CampaignOp op : ops) {
            writer.putSigned(op.effectiveMinute())
                    .put(op.concerns() ? 1 : 0)
                    .putBytes(CampaignPostCodec.encode(op.post()));
        }
        return writer.toBytes();
    }

    /**
     * What {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if another release wrote it in another format
     */
    public static CampaignPostBlock decode(byte[] bytes) {
        ByteReader reader = new ByteReader(bytes).expectVersion(VERSION, "campaign-posts block");
        int source = reader.getInt();
        long frontierMs = reader.getLong();
        long newestEventMs = reader.getLong();
        boolean idle = reader.get() == 1;
        List<CampaignOp> ops = new ArrayList<>();
        for (int left = reader.getInt(); left > 0; left--) {
            int effectiveMinute = reader.getSignedInt();
            boolean concerns = reader.get() == 1;
            ops.add(new CampaignOp(CampaignPostCodec.decode(reader.getBytes()), concerns, effectiveMinute));
        }
        return new CampaignPostBlock(source, frontierMs, newestEventMs, idle, ops);
    }
}
