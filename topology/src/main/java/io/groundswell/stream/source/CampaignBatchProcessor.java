package io.groundswell.stream.source;

import io.groundswell.block.CampaignOp;
import io.groundswell.block.CampaignPostBlock;
import io.groundswell.stream.review.CampaignBook;
import io.groundswell.stream.step.BlockTargets;
import io.groundswell.stream.step.Frontiers;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Gathers what campaigns are told by the partition of the posts' authors, and sends each one a block a commit, which also says
 * how far this source partition is complete: also when the last campaign was deleted, so that its figures can be taken back.
 * Silent while there never was a campaign.
 */
public final class CampaignBatchProcessor extends SourceProcessor<PostChanges, byte[]> {
    private static final int OPS_PER_BLOCK = 4_096;

    private final CampaignBook campaigns;
    private final List<List<CampaignOp>> held = new ArrayList<>();
    private long sentFrontierMs = Frontiers.UNKNOWN;
    private boolean sentIdle;
    private boolean spoke;

    public CampaignBatchProcessor(SourcePolicy policy, int targetPartitions, CampaignBook campaigns) {
        super(policy.outOfOrder().toMillis());
        this.campaigns = campaigns;
        for (int target = 0; target < targetPartitions; target++) {
            held.add(new ArrayList<>());
        }
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        super.init(context);
        beforeCommit(this::flush);
    }

    @Override
    public void process(Record<byte[], PostChanges> record) {
        for (CampaignOp op : record.value().campaign().all()) {
            int target = BlockTargets.partitionOf(op.post().author(), held.size());
            held.get(target).add(op);
            if (held.get(target).size() == OPS_PER_BLOCK) {
                send(target);
            }
        }
    }

    private void flush() {
        boolean news = !spoke
                || progress().frontierMs() != sentFrontierMs
                || progress().idle() != sentIdle;
        for (int target = 0; target < held.size(); target++) {
            if ((news && !campaigns.all().isEmpty()) || !held.get(target).isEmpty()) {
                send(target);
                spoke = true;
            }
        }
        sentFrontierMs = progress().frontierMs();
        sentIdle = progress().idle();
    }

    /** A block may go out before the partition's other blocks do: its frontier then is the one that all have. */
    private void send(int target) {
        CampaignPostBlock block = new CampaignPostBlock(
                sourcePartition(),
                progress().frontierMs(),
                progress().newestEventMs(),
                progress().idle(),
                held.get(target));
        context()
                .forward(new Record<>(
                        BlockTargets.keyOf(target),
                        block.encode(),
                        Math.max(0, progress().newestEventMs())));
        held.get(target).clear();
    }
}
