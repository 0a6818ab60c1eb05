package io.groundswell.stream.tally;

import io.groundswell.block.ByteReader;
import io.groundswell.block.ByteWriter;
import io.groundswell.block.MentionBlockWriter;
import io.groundswell.block.ReceivedBlock;
import io.groundswell.stream.step.Frontiers;
import io.groundswell.stream.step.SlideEnd;
import io.groundswell.stream.step.Stores;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.tally.Tally;
import io.groundswell.trend.tally.TallyPolicy;
import java.time.Duration;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Counts the people of the tags of one partition, and closes slides once every source partition is complete up to their
 * ends. The counting happens in memory; the stores are written per block and per sealed hour.
 */
public final class TallyProcessor extends ContextualProcessor<byte[], byte[], byte[], ClosedSlides> {
    private static final String PROGRESS_KEY = "progress";
    private static final int VERSION = 2;

    private final Settings settings;
    private final LiveTallies live;
    private @Nullable Task task;

    /**
     * What a tally is set to.
     *
     * @param sourcePartitions partitions of {@code posts}
     * @param tally how long the past stays open
     * @param scoring the constants of scoring
     * @param hourlyKept retention of the series by the hour
     * @param dailyKept retention of the series by the day
     */
    public record Settings(
            int sourcePartitions, TallyPolicy tally, ScoringPolicy scoring, Duration hourlyKept, Duration dailyKept) {}

    /** What the processor works on while it is initialised. */
    private record Task(
            LiveTally tally,
            StoredHistory history,
            Frontiers frontiers,
            BlockLog blocks,
            KeyValueStore<String, byte[]> progress) {}

    public TallyProcessor(Settings settings, LiveTallies live) {
        this.settings = settings;
        this.live = live;
    }

    @Override
    public void init(ProcessorContext<byte[], ClosedSlides> context) {
        super.init(context);
        KeyValueStore<Bytes, byte[]> series = context.getStateStore(Stores.TAG_SERIES);
        KeyValueStore<Bytes, byte[]> baselines = context.getStateStore(Stores.TAG_BASELINES);
        KeyValueStore<Bytes, byte[]> authors = context.getStateStore(Stores.TAG_AUTHORS);
        StoredHistory history = new StoredHistory(series, baselines, settings.hourlyKept(), settings.dailyKept());
        Task started = new Task(
                new LiveTally(new Tally(settings.tally(), settings.scoring(), history), history),
                history,
                new Frontiers(settings.sourcePartitions()),
                new BlockLog(authors),
                context.getStateStore(Stores.TALLY_PROGRESS));
        restore(started);
        task = started;
        live.add(context.taskId().partition(), started.tally());
    }

    @Override
    public void close() {
        if (task != null) {
            live.remove(context().taskId().partition(), task.tally());
        }
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Task running = task();
        ReceivedBlock block = new ReceivedBlock(record.value());
        running.frontiers().update(block);
        int closedBefore = running.tally().closedThrough();
        ClosedSlides closed = running.tally().change(clock -> {
            if (!block.isEmpty()) {
                take(block, record.value(), clock, running.blocks());
            }
            return clock.closeThrough(running.frontiers().closableThrough());
        });
        if (closed.closedThrough() > closedBefore) {
            running.blocks().forgetBefore(firstDayHeld(closed.closedThrough()));
            context().forward(record.withValue(closed));
        }
        save(running);
    }

    /** A partition that was idle may speak of slides that were closed without it: then it is heard in the next one. */
    private static void take(ReceivedBlock spoken, byte[] bytes, SlideClock clock, BlockLog blocks) {
        int closedThrough = clock.closedThrough();
        if (spoken.isEffectiveFrom(closedThrough)) {
            clock.add(blocks.append(spoken, bytes), spoken);
        } else {
            byte[] heardBytes = MentionBlockWriter.encode(spoken.toBlock().effectiveFrom(closedThrough));
            ReceivedBlock heard = new ReceivedBlock(heardBytes);
            clock.add(blocks.append(heard, heardBytes), heard);
        }
    }

    private int firstDayHeld(int closedThrough) {
        return settings.tally().firstOpenDay(closedThrough);
    }

    private void save(Task running) {
        ByteWriter writer = new ByteWriter(128)
                .put(VERSION)
                .putSigned(running.tally().closedThrough())
                .putVar(running.tally().sealedMentions());
        running.tally().knownSince().writeTo(writer);
        running.frontiers().writeTo(writer);
        running.progress().put(PROGRESS_KEY, writer.toBytes());
    }

    private static void restore(Task started) {
        byte[] saved = started.progress().get(PROGRESS_KEY);
        if (saved == null) {
            return;
        }
        ByteReader reader = new ByteReader(saved).expectVersion(VERSION, "tally progress");
        int closedThrough = reader.getSignedInt();
        long sealedMentions = reader.getVar();
        KnownSince since = KnownSince.readFrom(reader);
        started.history().restore(since);
        started.frontiers().restore(reader);
        started.tally().change(clock -> {
            if (closedThrough != SlideEnd.NONE) {
                clock.beginRestore(closedThrough, since.counting(), sealedMentions);
            }
            started.blocks().replay((block, number) -> clock.add(number, block));
            if (closedThrough != SlideEnd.NONE) {
                clock.endRestore();
            }
            return clock;
        });
    }

    private Task task() {
        if (task == null) {
            throw new IllegalStateException("tally was used before it was initialised");
        }
        return task;
    }
}
