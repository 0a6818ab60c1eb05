package io.groundswell.runtime;

import io.groundswell.config.Settings;
import io.groundswell.stream.LiveViews;
import io.groundswell.stream.TopologySettings;
import io.groundswell.stream.TrendTopology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStorePartitionException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running topology: starts, is watched, stops. The first error that ends a stream thread, or the embedded
 * broker under them, is kept and ends the whole; it is up to the process to exit with it. Thread-safe.
 */
public final class StreamsRuntime implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsRuntime.class);

    private final Settings settings;
    private final TopologySettings plan;
    private final TrendTopology topology;
    private final KafkaStreams streams;
    private final PostsLag lag;
    private final MemoryWatch memory;
    private final CompletableFuture<Throwable> failed = new CompletableFuture<>();
    private volatile boolean rulesRead;

    private StreamsRuntime(Settings settings, MemoryBudget budget, TopologySettings plan, Connections connections) {
        this.settings = settings;
        this.plan = plan;
        this.lag = new PostsLag(
                Admin.create(connections.clientProperties()),
                plan.topics().posts(),
                plan.partitions().posts(),
                settings.streams().applicationId());
        this.topology = TopologyPlan.topology(plan, connections.codecs(), lag);
        this.streams = new ObservedStreams(topology.get(), StreamsProperties.of(settings, connections));
        streams.setUncaughtExceptionHandler(this::stopOn);
        this.memory = new MemoryWatch(budget, topology.live()::holdings, this::failFull);
    }

    /**
     * Starts the streams; returns at once, running or not.
     *
     * @param postsPartitions the partitions the posts topic has
     * @throws io.groundswell.config.SettingsRefused if the process could come to take more memory than its budget
     */
    public static StreamsRuntime start(Settings settings, Connections connections, int postsPartitions) {
        MemoryBudget budget = MemoryBudget.of(settings.memory()).require();
        StreamsRuntime runtime =
                new StreamsRuntime(settings, budget, TopologyPlan.of(settings, postsPartitions), connections);
        var unused = connections.whenFailed().thenAccept(runtime.failed::complete);
        runtime.begin();
        return runtime;
    }

    /** What the tasks of this process know at this moment. */
    public LiveViews live() {
        return topology.live();
    }

    /** What the topology was built from. */
    public TopologySettings plan() {
        return plan;
    }

    /**
     * A store of the partitions that are here.
     *
     * @throws org.apache.kafka.streams.errors.InvalidStateStoreException while partitions change hands
     */
    public ReadOnlyKeyValueStore<Bytes, byte[]> store(String name) {
        return streams.store(StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.keyValueStore()));
    }

    /** The partitions of a store that are here, one by one. */
    public List<ReadOnlyKeyValueStore<Bytes, byte[]>> stores(String name, int partitions) {
        List<ReadOnlyKeyValueStore<Bytes, byte[]>> stores = new ArrayList<>();
        for (int partition = 0; partition < partitions; partition++) {
            try {
                stores.add(streams.store(
                        StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<Bytes, byte[]>keyValueStore())
                                .withPartition(partition)));
            } catch (InvalidStateStorePartitionException elsewhere) {
                LOG.debug("Partition {} of {} is not here", partition, name, elsewhere);
            }
        }
        return stores;
    }

    public RuntimeState state() {
        if (failed.isDone()) {
            return RuntimeState.FAILED;
        }
        return switch (streams.state()) {
            case CREATED -> RuntimeState.STARTING;
            case RUNNING -> RuntimeState.RUNNING;
            case REBALANCING -> RuntimeState.REBALANCING;
            case PENDING_SHUTDOWN, NOT_RUNNING -> RuntimeState.STOPPED;
            case PENDING_ERROR, ERROR -> RuntimeState.FAILED;
        };
    }

    /** Whether the tag rules have been read to the end they had at the start. */
    public boolean hasReadRules() {
        return rulesRead;
    }

    /** Whether a stream thread waits for the schema registry. */
    public boolean waitsForRegistry() {
        return topology.patience().isWaiting();
    }

    /** The error that ended the streams or the broker under them, if one did. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failed.getNow(null));
    }

    /** Completes with the error that ended the streams or the broker under them; never, if none does. */
    public CompletionStage<Throwable> whenFailed() {
        return failed;
    }

    public KafkaStreams kafkaStreams() {
        return streams;
    }

    /**
     * Commits, hands over and stops, for at most the configured time. Where memory is full nothing is waited for: it would
     * run out over what is under way, which is done again anyway.
     *
     * @return whether everything that was done is committed
     */
    public boolean stop() {
        topology.patience().stop();
        boolean full = failed.getNow(null) instanceof StateTooLarge;
        boolean stopped = closeStreams(full ? Duration.ZERO : settings.streams().stopTimeout());
        lag.close();
        memory.close();
        if (!stopped && !full) {
            LOG.warn(
                    "The streams did not stop within {}; what was not committed will be done again",
                    settings.streams().stopTimeout());
        }
        return stopped && !failed.isDone();
    }

    @Override
    public void close() {
        stop();
    }

    /** On a thread of its own: Kafka Streams closes once its start has ended, and that may wait for a broker that is gone. */
    private boolean closeStreams(Duration timeout) {
        CloseOptions leaving = CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(timeout);
        return CompletableFuture.supplyAsync(() -> streams.close(leaving), task -> startThread("streams-stop", task))
                .completeOnTimeout(false, timeout.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** On a thread of its own: the start reads all tag rules, and so waits for a registry that is down. */
    private void begin() {
        startThread("streams-start", this::startStreams);
        lag.watch();
    }

    private static void startThread(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void startStreams() {
        try {
            streams.start(); // returns when the global store is loaded
            rulesRead = true;
        } catch (RuntimeException failed) {
            var unused = stopOn(failed);
        }
    }

    private StreamThreadExceptionResponse stopOn(Throwable error) {
        LOG.error("A stream thread stops because of an error", error);
        failed.complete(causeOf(error));
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    /** Takes nothing more in while the streams stop: that needs room, too. */
    private void failFull(StateTooLarge tooLarge) {
        streams.pause();
        failed.complete(tooLarge);
    }

    /** What lies behind the exceptions in which Kafka Streams wraps an error. */
    private static Throwable causeOf(Throwable error) {
        Throwable cause = error;
        while (cause instanceof StreamsException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
