package io.groundswell.feed;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.InterruptException;

/**
 * How much of a deterministic fill each partition holds already.
 *
 * <p>Sound only when the same posts come in the same order over the same number of partitions, and the topic has held
 * nothing else: then the records of a partition are a prefix of what the fill would write there, markers included.
 * Mutable: it is used up as the fill passes over what is held. Not thread-safe.
 */
public final class ResumePoint {

    private final long[] heldLeft;

    private ResumePoint(long[] heldLeft) {
        this.heldLeft = heldLeft;
    }

    /** A topic that holds nothing. */
    public static ResumePoint none() {
        return new ResumePoint(new long[0]);
    }

    /**
     * A topic that holds {@code heldByPartition[p]} records in partition p, and as many partitions as the array is long.
     *
     * @throws IllegalArgumentException when a count is negative
     */
    public static ResumePoint after(long[] heldByPartition) {
        for (int partition = 0; partition < heldByPartition.length; partition++) {
            if (heldByPartition[partition] < 0) {
                throw new IllegalArgumentException("partition " + partition + " holds " + heldByPartition[partition]
                        + " records; it must be at least 0");
            }
        }
        return new ResumePoint(heldByPartition.clone());
    }

    /**
     * What a topic holds now: its end offsets, which count every record ever written, deleted ones included. To be asked
     * when nobody writes.
     *
     * @throws KafkaException when the brokers do not answer
     */
    public static ResumePoint of(Admin admin, String topic) {
        try {
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            for (TopicDescription described :
                    admin.describeTopics(List.of(topic)).allTopicNames().get().values()) {
                for (TopicPartitionInfo partition : described.partitions()) {
                    ends.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest());
                }
            }
            long[] held = new long[ends.size()];
            admin.listOffsets(ends).all().get().forEach((partition, end) -> held[partition.partition()] = end.offset());
            return after(held);
        } catch (ExecutionException failed) {
            throw new KafkaException("what topic " + topic + " holds cannot be asked", failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }

    /** Whether the partition holds the next record that the fill has for it; that record is then used up. */
    boolean holdsNext(int partition) {
        if (partition >= heldLeft.length || heldLeft[partition] == 0) {
            return false;
        }
        heldLeft[partition]--;
        return true;
    }

    /**
     * Whether everything held was met again. False after a whole fill means that the topic holds records which are not
     * of it.
     */
    public boolean isUsedUp() {
        return Arrays.stream(heldLeft).allMatch(left -> left == 0);
    }
}
