package io.groundswell.stream.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.block.MentionBlock;
import io.groundswell.block.MentionBlockWriter;
import io.groundswell.block.MentionOp;
import io.groundswell.stream.step.MemoryStore;
import io.groundswell.stream.step.Stores;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.tally.Mention;
import io.groundswell.trend.tally.MentionChange;
import io.groundswell.trend.tally.TallyPolicy;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class TallyRestartTest {
    private static final int NOON = 28_000_080;
    private static final int DAY = 24 * 60;

    private final KeyValueStore<Bytes, byte[]> authors = MemoryStore.open(Stores.TAG_AUTHORS, Serdes.Bytes());
    private final KeyValueStore<Bytes, byte[]> series = MemoryStore.open(Stores.TAG_SERIES, Serdes.Bytes());
    private final KeyValueStore<Bytes, byte[]> baselines = MemoryStore.open(Stores.TAG_BASELINES, Serdes.Bytes());
    private final KeyValueStore<String, byte[]> progress = MemoryStore.open(Stores.TALLY_PROGRESS, Serdes.String());

    /**
     * Hours are kept for a day, and then for ten:
     *
     * <pre>
     *   day 0 noon: first post    day 3 noon: second, and sealed    hours before day 2 noon are deleted
     * </pre>
     */
    @Test
    void whatIsDeletedStaysUnknownWhenMoreIsToBeKept() {
        LiveTallies live = new LiveTallies(1);
        TallyProcessor tally = start(live, Duration.ofDays(1));
        tally.process(block(NOON, NOON + 1));
        tally.process(block(NOON + 3 * DAY, NOON + 3 * DAY + 360));
        KnownSince before = since(live);
        tally.close();

        start(live, Duration.ofDays(10));

        assertThat(before.counting()).isEqualTo(NOON);
        assertThat(before.hours()).isGreaterThan(NOON + DAY);
        assertThat(since(live)).isEqualTo(before);
    }

    private TallyProcessor start(LiveTallies live, Duration hoursKept) {
        TallyProcessor tally = new TallyProcessor(
                new TallyProcessor.Settings(
                        1,
                        new TallyPolicy(Duration.ofHours(3)),
                        ScoringPolicy.defaults(),
                        hoursKept,
                        Duration.ofDays(400)),
                live);
        MockProcessorContext<byte[], ClosedSlides> context = MemoryStore.context();
        List.of(authors, series, baselines, progress).forEach(context::addStateStore);
        tally.init(context);
        return tally;
    }

    private static KnownSince since(LiveTallies live) {
        return live.of("cats").orElseThrow().look("cats", LiveTally.Glance::knownSince);
    }

    private static Record<byte[], byte[]> block(int minute, int frontierMinute) {
        MentionOp op =
                new MentionOp(new Mention("cats", "cats", minute, minute, null, null), MentionChange.ADDED, minute);
        long frontierMs = frontierMinute * 60_000L;
        return new Record<>(
                new byte[0],
                MentionBlockWriter.encode(new MentionBlock(0, 0, frontierMs, frontierMs, false, List.of(op))),
                0);
    }
}
