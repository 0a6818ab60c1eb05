package io.groundswell.stream.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.block.MentionBlock;
import io.groundswell.block.MentionBlockWriter;
import io.groundswell.block.MentionOp;
import io.groundswell.stream.step.BlockTargets;
import io.groundswell.stream.step.MemoryStore;
import io.groundswell.stream.step.Stores;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.TimeBuckets;
import io.groundswell.trend.tally.Mention;
import io.groundswell.trend.tally.MentionChange;
import io.groundswell.trend.tally.SeriesPoint;
import io.groundswell.trend.tally.TallyPolicy;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TallyProcessorTest {
    private static final int TEN = 28_947_480;
    private static final int TWO = TEN + 4 * 60;
    private static final TallyProcessor.Settings SETTINGS = new TallyProcessor.Settings(
            2,
            new TallyPolicy(Duration.ofHours(3)),
            ScoringPolicy.defaults(),
            Duration.ofDays(14),
            Duration.ofDays(400));

    private final List<StateStore> stores = List.of(
            MemoryStore.open(Stores.TAG_SERIES, Serdes.Bytes()),
            MemoryStore.open(Stores.TAG_BASELINES, Serdes.Bytes()),
            MemoryStore.open(Stores.TAG_AUTHORS, Serdes.Bytes()),
            MemoryStore.open(Stores.TALLY_PROGRESS, Serdes.String()));
    private final LiveTallies live = new LiveTallies(1);
    private TallyProcessor processor = started();

    /**
     * Grace 3 h. The woken partition speaks of 10:30 when the hour of ten is sealed: it is heard in the next slide, in
     * which that changes nothing, and whoever takes over is told so too.
     *
     * <pre>
     *   source 0   13:59 cats, complete through 14:00             complete through 14:05
     *   source 1   idle                          10:30 cats       complete through 14:05
     *   closed                             14:00                  14:05
     * </pre>
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatAWokenPartitionSaysIsHeardInTheNextSlide(boolean restarts) {
        hear(block(1, TEN, true));
        hear(block(0, TWO, false, cats(1, TWO - 1)));
        hear(block(1, TEN + 31, false, cats(2, TEN + 30)));
        if (restarts) {
            processor.close();
            processor = started();
        }
        assertThat(tally().closedThrough()).isEqualTo(TWO);

        hear(block(0, TWO + 5, false));
        hear(block(1, TWO + 5, false));

        assertThat(tally().closedThrough()).isEqualTo(TWO + 5);
        assertThat(tally().sealedMentions()).isEqualTo(1);
        assertThat(byTheDay()).containsExactly(new SeriesPoint(TEN / 1_440 * 1_440, 1, 1));
    }

    private TallyProcessor started() {
        MockProcessorContext<byte[], ClosedSlides> context = MemoryStore.context();
        stores.forEach(context::addStateStore);
        TallyProcessor started = new TallyProcessor(SETTINGS, live);
        started.init(context);
        return started;
    }

    private void hear(MentionBlock block) {
        processor.process(new Record<>(BlockTargets.keyOf(0), MentionBlockWriter.encode(block), 0));
    }

    private LiveTally tally() {
        return live.of("cats").orElseThrow();
    }

    private List<SeriesPoint> byTheDay() {
        return tally().look("cats", glance -> glance.tag().series("global", 1_440, 0, Integer.MAX_VALUE));
    }

    private static MentionBlock block(int source, int completeThrough, boolean idle, MentionOp... ops) {
        long frontierMs = TimeBuckets.minuteStartMs(completeThrough);
        return new MentionBlock(source, 0, frontierMs, frontierMs, idle, List.of(ops));
    }

    private static MentionOp cats(long author, int minute) {
        return new MentionOp(new Mention("cats", "cats", author, minute, null, null), MentionChange.ADDED, minute);
    }
}
