package io.groundswell.stream;

import io.groundswell.trend.ScopeSlide;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Sends each rank partition what was observed, and what was to be expected, of the tags that may matter in the scopes it
 * ranks. Only there a scope is known as a whole, its surge and its number of tags, so the final score is made there.
 */
final class ScoreProcessor extends ContextualProcessor<byte[], ClosedSlides, byte[], byte[]> {
    private final int rankPartitions;

    ScoreProcessor(int rankPartitions) {
        this.rankPartitions = rankPartitions;
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
            int partition = context().taskId().partition();
            CandidateBlock block = new CandidateBlock(partition, closed.closedThrough(), slides);
            context().forward(record.withKey(BlockTargets.keyOf(target)).withValue(CandidateBlockCodec.encode(block)));
        }
    }
}
