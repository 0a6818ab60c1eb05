package io.groundswell.cli;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Forgets on the brokers what a Kafka Streams application has done: its offsets, by deleting its consumer group, and its
 * repartition and changelog topics. The next start reads the input from its beginning. Other topics stay as they are.
 *
 * <p>Every step may be repeated after a failure half-way.
 */
final class ClusterReset {

    private static final Set<String> INTERNAL_SUFFIXES = Set.of("-changelog", "-repartition");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long GLANCE_MS = 50;

    private final Admin admin;
    private final String applicationId;

    ClusterReset(Admin admin, String applicationId) {
        this.admin = admin;
        this.applicationId = applicationId;
    }

    /** @throws CommandFailure while an instance of the application is running, or was killed less than a session timeout ago */
    void refuseWhileRunning() throws InterruptedException, ExecutionException {
        Collection<MemberDescription> members = members();
        if (!members.isEmpty()) {
            List<String> hosts = members.stream()
                    .map(MemberDescription::host)
                    .distinct()
                    .sorted()
                    .toList();
            throw new CommandFailure(
                    ExitCode.FAILURE,
                    "application " + applicationId + " is running (" + members.size() + " members on " + hosts
                            + "); stop every instance and wait for its session to end");
        }
    }

    private Collection<MemberDescription> members() throws InterruptedException, ExecutionException {
        try {
            return admin.describeConsumerGroups(List.of(applicationId)).all().get().values().stream()
                    .flatMap(group -> group.members().stream())
                    .toList();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return List.of();
            }
            throw e;
        }
    }

    /** The topics that Kafka Streams made for the application. */
    List<String> internalTopics() throws InterruptedException, ExecutionException {
        return admin.listTopics().names().get().stream()
                .filter(topic -> topic.startsWith(applicationId + "-"))
                .filter(topic -> INTERNAL_SUFFIXES.stream().anyMatch(topic::endsWith))
                .sorted()
                .toList();
    }

    /**
     * Deletes the offsets first: left alone, they would point into topics that are gone. Returns when the brokers tell of no
     * internal topic any more, so that a start right afterwards does not find some that are about to go.
     *
     * @throws CommandFailure if they still tell of one half a minute after they agreed to delete it
     */
    void run() throws InterruptedException, ExecutionException {
        refuseWhileRunning();
        deleteOffsets();
        deleteTopics(internalTopics());
        awaitDeletion(System.nanoTime() + PATIENCE.toNanos());
    }

    private void deleteTopics(List<String> topics) throws InterruptedException, ExecutionException {
        for (KafkaFuture<Void> deleted :
                admin.deleteTopics(topics).topicNameValues().values()) {
            try {
                deleted.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
    }

    /** The controller answers a deletion before every broker has heard of it. */
    private void awaitDeletion(long deadlineNanos) throws InterruptedException, ExecutionException {
        for (List<String> left = internalTopics(); !left.isEmpty(); left = internalTopics()) {
            if (System.nanoTime() - deadlineNanos > 0) {
                throw new CommandFailure(
                        ExitCode.FAILURE,
                        "the brokers agreed to delete " + left + " and still list them after " + PATIENCE.toSeconds()
                                + " s; run reset again before the next start");
            }
            TimeUnit.MILLISECONDS.sleep(GLANCE_MS);
        }
    }

    private void deleteOffsets() throws InterruptedException, ExecutionException {
        try {
            admin.deleteConsumerGroups(List.of(applicationId)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw e;
            }
        }
    }
}
