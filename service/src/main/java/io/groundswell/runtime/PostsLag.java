package io.groundswell.runtime;

import io.groundswell.stream.source.SourceLag;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows whether a partition of posts is committed up to its end. A thread of its own asks the brokers, so that a stream thread never waits for them; while they do not answer, no partition counts as caught up.
 */
final class PostsLag implements SourceLag, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostsLag.class);
    private static final long ASK_EVERY_MS = 2_000;
    private static final long TIMEOUT_MS = 4_000;
    private static final long STALE_AFTER_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Admin admin;
    private final String topic;
    private final String group;
    private final List<TopicPartition> partitions;
    private final ScheduledExecutorService asker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "posts-lag");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Set<Integer> caughtUp = Set.of();
    private volatile long answeredNanos;

    /** @param group the consumer group that commits, which is the application's id */
    PostsLag(Admin admin, String topic, int partitions, String group) {
        this.admin = admin;
        this.topic = topic;
        this.group = group;
        this.partitions = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }

    /** Begins to ask. */
    void watch() {
        var unused = asker.scheduleWithFixedDelay(this::ask, 0, ASK_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean isCaughtUp(int partition) {
        return caughtUp.contains(partition) && System.nanoTime() - answeredNanos < STALE_AFTER_NANOS;
    }

    private void ask() {
        try {
            Map<TopicPartition, Long> ends = offsets(OffsetSpec.latest());
            Map<TopicPartition, Long> starts = offsets(OffsetSpec.earliest());
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
            caughtUp = partitions.stream()
                    .filter(partition -> position(partition, starts, committed) >= offset(partition, ends))
                    .map(TopicPartition::partition)
                    .collect(Collectors.toUnmodifiableSet());
            answeredNanos = System.nanoTime();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception unanswered) {
            LOG.info("The brokers do not tell how far {} is read: {}", topic, unanswered.toString());
        }
    }

    /** What was not read yet is read from the start of the log. */
    private static long position(
            TopicPartition partition,
            Map<TopicPartition, Long> starts,
            Map<TopicPartition, OffsetAndMetadata> committed) {
        OffsetAndMetadata read = committed.get(partition);
        long start = offset(partition, starts);
        return read == null ? start : Math.max(start, read.offset());
    }

    private static long offset(TopicPartition partition, Map<TopicPartition, Long> offsets) {
        return Objects.requireNonNull(offsets.get(partition), () -> "no offset of " + partition);
    }

    private Map<TopicPartition, Long> offsets(OffsetSpec which)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> question =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> which));
        return admin.listOffsets(question).all().get(TIMEOUT_MS, TimeUnit.MILLISECONDS).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, answer -> answer.getValue().offset()));
    }

    @Override
    public void close() {
        asker.shutdownNow();
        admin.close(Duration.ZERO); // whoever asked is gone: do not wait for an answer of a broker that may be too
    }
}
