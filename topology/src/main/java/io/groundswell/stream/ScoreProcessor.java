package io.groundswell.stream;

import io.groundswell.trend.ScopeSlide;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.Surprise;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Keeps of the closed slides the tags whose surprise can matter to a ranking, and sends each rank partition the scopes
 * it ranks. Only there the scope as a whole is known, its surge and its number of tags, so the final score is made there.
 */
final class ScoreProcessor extends ContextualProcessor<byte[], ClosedSlides, byte[], byte[]> {
    private final ScoringPolicy policy;
    private final int rankPartitions;

    ScoreProcessor(ScoringPolicy policy, int rankPartitions) {
        this.policy = policy;
        this.rankPartitions = rankPartitions;
    }

    @Override
    public void process(Record<byte[], ClosedSlides> record) {
        ClosedSlides closed = record.value();
        for (int target = 0; target < rankPartitions; target++) {
            List<ScopeSlide> slides = new ArrayList<>();
            for (ScopeSlide slide : closed.slides()) {
                if (BlockTargets.partitionOf(slide.scope(), rankPartitions) == target) {
                    slides.add(withThoseThatMatter(slide));
                }
            }
            int partition = context().taskId().partition();
            CandidateBlock block = new CandidateBlock(partition, closed.closedThrough(), slides);
            context().forward(record.withKey(BlockTargets.keyOf(target)).withValue(CandidateBlockCodec.encode(block)));
        }
    }

    private ScopeSlide withThoseThatMatter(ScopeSlide slide) {
        return new ScopeSlide(
                slide.scope(),
                slide.endMinute(),
                slide.activity(),
                slide.activeTags(),
                slide.candidates().stream()
                        .filter(candidate -> Surprise.canMatter(candidate.observations(), policy))
                        .toList());
    }
}
