package io.groundswell.stream.source;

import io.groundswell.block.MentionBlockWriter;
import io.groundswell.block.MentionOp;
import io.groundswell.stream.step.BlockTargets;
import io.groundswell.stream.step.Frontiers;
import java.time.Duration;
import java.util.Arrays;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Gathers mentions by the partition that tallies their tag, and sends each partition one block a commit: its mentions,
 * and how far this source partition is complete. A partition that gets no mention is told the frontier all the same,
 * because its slides wait for it.
 */
public final class BatchProcessor extends SourceProcessor<PostChanges, byte[]> {
    private static final int OPS_PER_BLOCK = 8_192;
    private static final Duration IDLENESS_CHECKED_EVERY = Duration.ofSeconds(1);

    private final MentionBlockWriter[] held; // what is not sent yet, by target partition
    private final long idleAfterMs;
    private final SourceLag lag;
    private final LiveSources live;
    private long lastRecordWallMs;
    private long sentFrontierMs = Frontiers.UNKNOWN;
    private boolean sentIdle;

    public BatchProcessor(SourcePolicy policy, int targetPartitions, SourceLag lag, LiveSources live) {
        super(policy.outOfOrder().toMillis());
        this.idleAfterMs = policy.idleAfter().toMillis();
        this.lag = lag;
        this.live = live;
        this.held = new MentionBlockWriter[targetPartitions];
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        super.init(context);
        Arrays.setAll(held, target -> new MentionBlockWriter()); // what a task did not commit it reads again
        lastRecordWallMs = context.currentSystemTimeMs();
        beforeCommit(this::flush);
        context.schedule(IDLENESS_CHECKED_EVERY, PunctuationType.WALL_CLOCK_TIME, this::checkIdleness);
        live.add(sourcePartition(), progress());
    }

    @Override
    public void close() {
        live.remove(sourcePartition(), progress());
    }

    @Override
    public void process(Record<byte[], PostChanges> record) {
        lastRecordWallMs = context().currentSystemTimeMs();
        for (MentionOp op : record.value().mentions().all()) {
            int target = BlockTargets.partitionOf(op.mention().tag(), held.length);
            held[target].add(op);
            if (held[target].size() == OPS_PER_BLOCK) {
                send(target);
            }
        }
    }

    private void flush() {
        boolean news = progress().frontierMs() != sentFrontierMs || progress().idle() != sentIdle;
        for (int target = 0; target < held.length; target++) {
            if (news || held[target].size() > 0) {
                send(target);
            }
        }
        sentFrontierMs = progress().frontierMs();
        sentIdle = progress().idle();
        saveProgress();
    }

    /** A block may go out before the partition's other blocks do: its frontier then is the one that all have. */
    private void send(int target) {
        byte[] block = held[target].finish(
                sourcePartition(),
                target,
                progress().frontierMs(),
                progress().newestEventMs(),
                progress().idle());
        context()
                .forward(new Record<>(
                        BlockTargets.keyOf(target),
                        block,
                        Math.max(0, progress().newestEventMs())));
    }

    /** The one place where wall-clock time enters: silence cannot be told from the log. */
    private void checkIdleness(long wallMs) {
        boolean silent = wallMs - lastRecordWallMs >= idleAfterMs;
        if (silent && !progress().idle() && lag.isCaughtUp(sourcePartition())) {
            progress().becomeIdle();
        }
    }
}
