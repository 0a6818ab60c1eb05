package io.groundswell.stream.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.block.CandidateBlockReader;
import io.groundswell.stream.step.MemoryStore;
import io.groundswell.trend.Observations;
import io.groundswell.trend.ScopeSlide;
import java.util.List;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

class ScoreProcessorTest {
    private static final int NOON = 28_000_080;

    private final MockProcessorContext<byte[], byte[]> context = MemoryStore.context();
    private final ScoreProcessor processor = new ScoreProcessor(1);

    /** Kafka Streams begins anew with the same processor when it has given up a transaction: nobody heard what was told in it. */
    @Test
    void aTaskThatBeginsAnewBuildsUponNothing() {
        processor.init(context);
        process(NOON + 1);
        process(NOON + 2);
        processor.init(context);
        process(NOON + 2);

        CandidateBlockReader reader = new CandidateBlockReader();
        assertThat(context.forwarded())
                .extracting(told -> reader.read(told.record().value()).standsAlone())
                .containsExactly(true, false, true);
    }

    private void process(int end) {
        ScopeSlide slide = new ScopeSlide("global", end, Observations.NONE, 1, List.of());
        processor.process(new Record<>(new byte[0], new ClosedSlides(end, List.of(slide)), 0));
    }
}
