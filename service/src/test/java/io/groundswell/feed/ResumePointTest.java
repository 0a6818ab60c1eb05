package io.groundswell.feed;

import static io.groundswell.feed.PostTopics.PARTITIONS;
import static io.groundswell.feed.PostTopics.post;
import static io.groundswell.feed.PostTopics.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.stream.source.CompletenessMarker;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fill that was killed, and what is left to be written. Against a real broker. */
class ResumePointTest {
    @TempDir
    private static Path folder;

    private static PostTopics topics;

    @BeforeAll
    static void startBroker() {
        topics = new PostTopics(folder);
    }

    @AfterAll
    static void stopBroker() {
        topics.close();
    }

    /**
     * <pre>
     * whole   p0 a b c d M   p1 e f M   p2 g h i M     (M: marker)
     * killed  p0 a b         p1 e f M   p2             any prefix of each
     * resumed p0 a b c d M   p1 e f M   p2 g h i M
     * </pre>
     */
    @Test
    void aKilledFillGoesOnExactlyWhereEachPartitionEnded() throws Exception {
        String whole = topics.create("whole");
        fill(whole, ResumePoint.none());
        List<List<ConsumerRecord<byte[], byte[]>>> expected = topics.read(whole);
        for (long seed = 1; seed <= 5; seed++) {
            String killed = topics.create("killed-" + seed);
            copyPrefixes(expected, killed, new SplittableRandom(seed));
            ResumePoint resume = ResumePoint.of(topics.admin(), killed);

            fill(killed, resume);

            List<List<ConsumerRecord<byte[], byte[]>>> resumed = topics.read(killed);
            for (int partition = 0; partition < PARTITIONS; partition++) {
                assertThat(contents(resumed.get(partition)))
                        .as("seed %d, partition %d", seed, partition)
                        .isEqualTo(contents(expected.get(partition)));
            }
            assertThat(resume.isUsedUp()).isTrue();
        }
    }

    @Test
    void aTopicThatHoldsMoreThanTheFillIsNotUsedUp() throws Exception {
        String topic = topics.create("foreign");
        fill(topic, ResumePoint.none());
        fill(topic, ResumePoint.none());
        ResumePoint resume = ResumePoint.of(topics.admin(), topic);

        fill(topic, resume);

        assertThat(resume.isUsedUp()).isFalse();
    }

    private static void fill(String topic, ResumePoint resume) {
        try (PostProducer producer = topics.connect(topic, resume)) {
            for (int i = 1; i <= 60; i++) {
                producer.send(post(i), OptionalLong.of(1_736_784_000_000L + i));
            }
            producer.completeThrough(new CompletenessMarker(1_736_784_000_061L), OptionalLong.of(61));
        }
    }

    private static void copyPrefixes(
            List<List<ConsumerRecord<byte[], byte[]>>> whole, String to, SplittableRandom random) {
        try (var producer = topics.rawProducer()) {
            for (List<ConsumerRecord<byte[], byte[]>> partition : whole) {
                int held = random.nextInt(3) == 0 ? partition.size() : random.nextInt(partition.size());
                for (ConsumerRecord<byte[], byte[]> record : partition.subList(0, held)) {
                    var unused = producer.send(new ProducerRecord<>(
                            to,
                            record.partition(),
                            record.timestamp(),
                            record.key(),
                            record.value(),
                            record.headers()));
                }
            }
        }
    }

    private static List<String> contents(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> record.timestamp() + " " + text(record.key()) + " " + text(record.value()) + " "
                        + record.headers())
                .toList();
    }
}
