package io.groundswell.stream.source;

import io.groundswell.stream.step.CommitHook;
import io.groundswell.stream.step.Stores;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** What accept, mention and batch have in common: they work on one source partition and share its progress. */
abstract class SourceProcessor<V, W> extends ContextualProcessor<byte[], V, byte[], W> {
    private static final String PROGRESS_KEY = "progress";

    private final long outOfOrderMs;
    private @Nullable Task task;

    /** What a source processor has while it is initialised. */
    private record Task(
            CommitHook<SourceProgress> hook, SourceProgress progress, KeyValueStore<String, byte[]> frontier) {}

    SourceProcessor(long outOfOrderMs) {
        this.outOfOrderMs = outOfOrderMs;
    }

    @Override
    public void init(ProcessorContext<byte[], W> context) {
        super.init(context);
        CommitHook<SourceProgress> hook = context.getStateStore(Stores.BEFORE_COMMIT);
        KeyValueStore<String, byte[]> frontier = context.getStateStore(Stores.FRONTIER);
        SourceProgress progress = hook.shared(() -> {
            SourceProgress restored = new SourceProgress(outOfOrderMs);
            restored.restore(frontier.get(PROGRESS_KEY));
            return restored;
        });
        task = new Task(hook, progress, frontier);
    }

    final SourceProgress progress() {
        return task().progress();
    }

    final int sourcePartition() {
        return context().taskId().partition();
    }

    final void beforeCommit(Runnable action) {
        task().hook().beforeCommit(context(), action);
    }

    final void saveProgress() {
        progress().publish();
        task().frontier().put(PROGRESS_KEY, progress().toBytes());
    }

    private Task task() {
        if (task == null) {
            throw new IllegalStateException("a source processor was used before it was initialised");
        }
        return task;
    }
}
