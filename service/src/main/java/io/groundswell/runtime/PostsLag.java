package io.groundswell.runtime;

import io.groundswell.stream.SourceLag;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.TaskMetadata;
import org.jspecify.annotations.Nullable;

/** Knows from the running streams whether a partition of posts is committed up to its end. */
final class PostsLag implements SourceLag {
    private final String topic;
    private volatile @Nullable KafkaStreams streams;

    PostsLag(String topic) {
        this.topic = topic;
    }

    void watch(KafkaStreams running) {
        streams = running;
    }

    @Override
    public boolean isCaughtUp(int partition) {
        KafkaStreams running = streams;
        if (running == null) {
            return false;
        }
        TopicPartition posts = new TopicPartition(topic, partition);
        return running.metadataForLocalThreads().stream()
                .flatMap(thread -> thread.activeTasks().stream())
                .filter(task -> task.topicPartitions().contains(posts))
                .anyMatch(task -> isAtEnd(task, posts));
    }

    private static boolean isAtEnd(TaskMetadata task, TopicPartition posts) {
        Long end = task.endOffsets().get(posts);
        Long committed = task.committedOffsets().get(posts);
        return end != null && end >= 0 && (committed == null ? 0 : Math.max(0, committed)) >= end;
    }
}
