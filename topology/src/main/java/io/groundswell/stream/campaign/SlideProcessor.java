package io.groundswell.stream.campaign;

import io.groundswell.block.ByteReader;
import io.groundswell.block.ByteWriter;
import io.groundswell.block.Stamped;
import io.groundswell.stream.step.CommitHook;
import io.groundswell.stream.step.SlideEnd;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of campaigns have in common: they hear blocks, wait until everybody has spoken of a slide, close it, and before
 * a commit say what came of it. So what they say of a slide follows from what was said of it, in whatever order it came.
 */
abstract class SlideProcessor<T, K, V> extends ContextualProcessor<byte[], byte[], K, V> {
    private static final int VERSION = 2;

    private final String inboxStore;
    private final String hookStore;
    private @Nullable SlideInbox<T> inbox;
    private int closedThrough = SlideEnd.NONE;
    private int toldThrough = SlideEnd.NONE;
    private boolean heard;

    SlideProcessor(String inboxStore, String hookStore) {
        this.inboxStore = inboxStore;
        this.hookStore = hookStore;
    }

    @Override
    public void init(ProcessorContext<K, V> context) {
        super.init(context);
        SlideInbox<T> restored = new SlideInbox<>(context.getStateStore(inboxStore), this::read);
        inbox = restored;
        open(context);
        byte[] saved = restored.saved();
        if (saved != null) {
            ByteReader reader = new ByteReader(saved).expectVersion(VERSION, inboxStore);
            closedThrough = reader.getSignedInt();
            toldThrough = closedThrough;
            restoreHeard(reader);
        }
        restored.restore(closedThrough);
        CommitHook<?> hook = context.getStateStore(hookStore);
        hook.beforeCommit(context, this::settle);
    }

    @Override
    public void process(Record<byte[], byte[]> block) {
        heard = true;
        hear(block.value());
        inbox().take(block.value(), closedThrough);
        int closable = closableThrough();
        if (closable > closedThrough) {
            closeThrough(closable);
        }
    }

    /** The end of the last closed slide, exclusive, or {@link SlideEnd#NONE}. */
    final int closedThrough() {
        return closedThrough;
    }

    /** Opens the stores. */
    abstract void open(ProcessorContext<K, V> context);

    /** What a block says. */
    abstract List<Stamped<T>> read(byte[] block);

    /** Takes from a block how far its speaker is. */
    abstract void hear(byte[] block);

    /** The end of the last slide of which everybody has spoken. */
    abstract int closableThrough();

    /** Slides are about to close, the first of them the one that begins in a minute. */
    void beginClosing(int firstMinute) {}

    /** The next minute in which there is something to do, even if nothing is said; {@link Integer#MAX_VALUE} if there is none. */
    int nextOwnMinute() {
        return Integer.MAX_VALUE;
    }

    /** Closes the slide that begins in a minute. */
    abstract void close(int minute, List<T> said);

    /** Says what came of the slides that were closed since the last commit. */
    abstract void tell();

    abstract void writeHeard(ByteWriter writer);

    abstract void restoreHeard(ByteReader reader);

    private void closeThrough(int end) {
        SlideInbox<T> pending = inbox();
        if (closedThrough == SlideEnd.NONE) {
            closedThrough = Math.min(end, pending.firstMinute());
        }
        beginClosing(closedThrough);
        for (int minute = next(pending); minute < end; minute = next(pending)) {
            close(minute, pending.take(minute));
            closedThrough = minute + 1;
        }
        closedThrough = end;
        pending.forgetBefore(end);
    }

    private int next(SlideInbox<T> pending) {
        return Math.min(pending.firstMinute(), nextOwnMinute());
    }

    private void settle() {
        if (toldThrough != closedThrough) {
            tell();
            toldThrough = closedThrough;
        }
        if (heard) {
            save();
            heard = false;
        }
    }

    private void save() {
        ByteWriter writer = new ByteWriter(64).put(VERSION).putSigned(closedThrough);
        writeHeard(writer);
        inbox().save(writer.toBytes());
    }

    private SlideInbox<T> inbox() {
        if (inbox == null) {
            throw new IllegalStateException("a step was used before it was initialised");
        }
        return inbox;
    }
}
