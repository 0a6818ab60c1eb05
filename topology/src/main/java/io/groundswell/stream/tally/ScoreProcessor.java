package io.groundswell.stream.tally;

import io.groundswell.block.CandidateBlockWriter;
import io.groundswell.stream.step.BlockTargets;
import io.groundswell.trend.ScopeSlide;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Sends each rank partition what was observed, and what was to be expected, of the tags that may matter in the scopes it
 * ranks. Only there a scope is known as a whole, its surge and its number of tags, so the final score is made there.
 */
public final class ScoreProcessor extends ContextualProcessor<byte[], ClosedSlides, byte[], byte[]> {
    private final int rankPartitions;
    private List<CandidateBlockWriter> writers = List.of();

    public ScoreProcessor(int rankPartitions) {
        this.rankPartitions = rankPartitions;
    }

    /** What was told before is forgotten: a task that begins anew cannot know which of it was committed. */
    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        super.init(context);
        List<CandidateBlockWriter> fresh = new ArrayList<>(rankPartitions);
        for (int target = 0; target < rankPartitions; target++) {
            fresh.add(new CandidateBlockWriter(context.taskId().partition()));
        }
        writers = fresh;
    }

    @Override
    public void process(Record<byte[], ClosedSlides> record) {
        ClosedSlides closed = record.value();
        for (int target = 0; target < rankPartitions; target++) {
            List<ScopeSlide> slides = new ArrayList<>();
            for (ScopeSlide slide : closed.slides()) {
                if (BlockTargets.partitionOf(slide.scope(), rankPartitions) == target) {
                    slides.add(slide);
                }
            }
            byte[] block = writers.get(target).write(closed.closedThrough(), slides);
            context().forward(record.withKey(BlockTargets.keyOf(target)).withValue(block));
        }
    }
}
