package io.groundswell.bench.contest;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far a Kafka Streams application has come, as the broker knows it. */
final class GroupProgress implements AutoCloseable {
    /** Says why an application stopped that does not say so itself. */
    static final String UNTOLD = "see its log";

    private static final long GLANCE_MS = 250;
    private static final String REPARTITION = "-repartition";
    private static final String CHANGELOG = "-changelog";

    private final Admin admin;
    private final String applicationId;
    private final String source;

    GroupProgress(Assignment assignment) {
        this.admin = Admin.create(Map.of("bootstrap.servers", assignment.bootstrapServers()));
        this.applicationId = assignment.name();
        this.source = assignment.topic();
    }

    /**
     * Waits until the application has committed the end of its source and of all its repartition topics.
     *
     * @param failure why it has stopped; empty as long as it has not
     * @throws IllegalStateException that says why, if it stops before
     */
    void awaitEnd(Supplier<Optional<String>> failure) throws ExecutionException, InterruptedException {
        while (!isAtEnd()) {
            failure.get().ifPresent(this::stopped);
            Thread.sleep(GLANCE_MS);
        }
    }

    /** Bytes on the application's own topics, repartition and changelog, compressed as they lie there. */
    long internalBytes() throws ExecutionException, InterruptedException {
        return bytes(this::isInternal);
    }

    /** Those among them that a store is restored from. */
    long changelogBytes() throws ExecutionException, InterruptedException {
        return bytes(topic -> isInternal(topic) && topic.endsWith(CHANGELOG));
    }

    private long bytes(Predicate<String> wanted) throws ExecutionException, InterruptedException {
        Collection<Integer> brokers = admin.describeCluster().nodes().get().stream()
                .map(node -> node.id())
                .toList();
        return admin.describeLogDirs(brokers).allDescriptions().get().values().stream()
                .flatMap(folders -> folders.values().stream())
                .flatMap(folder -> folder.replicaInfos().entrySet().stream())
                .filter(replica -> wanted.test(replica.getKey().topic()))
                .mapToLong(replica -> replica.getValue().size())
                .sum();
    }

    private void stopped(String why) {
        throw new IllegalStateException(applicationId + " stopped before it was done: " + why);
    }

    private boolean isAtEnd() throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> ends = ends();
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(applicationId)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream().allMatch(end -> offset(committed.get(end.getKey())) >= end.getValue());
    }

    private Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException {
        Set<String> topics = admin.listTopics().names().get().stream()
                .filter(topic -> topic.equals(source) || (isInternal(topic) && topic.endsWith(REPARTITION)))
                .collect(Collectors.toSet());
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        for (TopicDescription topic :
                admin.describeTopics(topics).allTopicNames().get().values()) {
            topic.partitions()
                    .forEach(partition ->
                            wanted.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
        }
        return admin.listOffsets(wanted).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private boolean isInternal(String topic) {
        return topic.startsWith(applicationId + "-") && (topic.endsWith(REPARTITION) || topic.endsWith(CHANGELOG));
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    @Override
    public void close() {
        admin.close();
    }
}
