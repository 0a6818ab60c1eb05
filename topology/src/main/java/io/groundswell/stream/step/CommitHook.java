package io.groundswell.stream.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorNode;
import org.apache.kafka.streams.processor.internals.ProcessorRecordContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;
import org.jspecify.annotations.Nullable;

/**
 * Calls processors back just before their task commits, while they may still forward and write to their stores. What a
 * processor holds back in memory for the sake of fewer records is so part of the commit that covers its input, in
 * whatever way the commit comes about: by time, on a hand-over, or on closing.
 *
 * <p>Kafka Streams has no public callback of that kind: punctuators do not run on a hand-over, and {@code close()} and
 * {@code StateStore.commit()} come after the commit. It does flush its caches first, so this store passes for a cache.
 * All use of internal API is in this class; it holds for the Streams version that the build pins.
 *
 * @param <S> what the processors of a task share
 */
public final class CommitHook<S> implements StateStore, CachedStateStore<Object, Object> {
    private final String name;
    private final List<Runnable> actions = new ArrayList<>();
    private boolean open;
    private @Nullable S shared;

    private CommitHook(String name) {
        this.name = name;
    }

    /** The hook of one task, as a store that its processors name. */
    public static <S> StoreBuilder<CommitHook<S>> builder(String name) {
        return new Builder<>(name);
    }

    /** Has an action run before each commit, as if by the processor that is being initialised with this context. */
    public void beforeCommit(ProcessorContext<?, ?> context, Runnable action) {
        InternalProcessorContext<?, ?> internal = (InternalProcessorContext<?, ?>) context;
        ProcessorNode<?, ?, ?, ?> node = internal.currentNode();
        actions.add(() -> runAt(internal, node, action));
    }

    /** The one thing that the processors of a task share; the first to ask makes it. */
    public S shared(Supplier<S> first) {
        if (shared == null) {
            shared = first.get();
        }
        return shared;
    }

    @Override
    public void flushCache() {
        actions.forEach(Runnable::run);
    }

    private static void runAt(InternalProcessorContext<?, ?> context, ProcessorNode<?, ?, ?, ?> node, Runnable action) {
        ProcessorNode<?, ?, ?, ?> nodeBefore = context.currentNode();
        ProcessorRecordContext recordBefore = context.recordContext();
        context.setCurrentNode(node);
        context.setRecordContext(new ProcessorRecordContext(
                context.currentStreamTimeMs() < 0 ? 0 : context.currentStreamTimeMs(),
                -1L,
                context.taskId().partition(),
                null,
                new RecordHeaders()));
        try {
            action.run();
        } finally {
            context.setCurrentNode(nodeBefore);
            context.setRecordContext(recordBefore);
        }
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        context.register(root, (key, value) -> {});
        open = true;
    }

    @Override
    public void close() {
        actions.clear();
        shared = null;
        open = false;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public boolean setFlushListener(CacheFlushListener<Object, Object> listener, boolean sendOldValues) {
        return false;
    }

    @Override
    public void clearCache() {}

    /** Neither cached nor logged: the hook holds nothing. */
    private record Builder<S>(String name) implements StoreBuilder<CommitHook<S>> {
        @Override
        public CommitHook<S> build() {
            return new CommitHook<>(name);
        }

        @Override
        public StoreBuilder<CommitHook<S>> withCachingEnabled() {
            return this;
        }

        @Override
        public StoreBuilder<CommitHook<S>> withCachingDisabled() {
            return this;
        }

        @Override
        public StoreBuilder<CommitHook<S>> withLoggingEnabled(Map<String, String> config) {
            return this;
        }

        @Override
        public StoreBuilder<CommitHook<S>> withLoggingDisabled() {
            return this;
        }

        @Override
        public Map<String, String> logConfig() {
            return Map.of();
        }

        @Override
        public boolean loggingEnabled() {
            return false;
        }
    }
}
