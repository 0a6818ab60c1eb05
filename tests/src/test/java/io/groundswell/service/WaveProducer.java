package io.groundswell.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.registry.WireCodecs;
import io.groundswell.schema.PostEvent;
import io.groundswell.stream.source.CompletenessMarker;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/** Puts posts on their topic, as an adapter does: keyed by the post. */
final class WaveProducer implements AutoCloseable {
    private static final String POSTS = "posts";

    private final KafkaProducer<byte[], byte[]> producer;
    private final Serializer<PostEvent> serializer;

    WaveProducer(String brokers, WireCodecs codecs) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "enable.idempotence", "true"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        serializer = codecs.serializer(PostEvent.class);
    }

    /** Returns when the broker has them all. */
    void send(List<PostEvent> events) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (PostEvent event : events) {
            byte[] key = event.getPostId().getBytes(StandardCharsets.UTF_8);
            sent.add(producer.send(new ProducerRecord<>(POSTS, key, serializer.serialize(POSTS, event))));
        }
        confirm(sent);
    }

    /** Nothing earlier comes any more. */
    void complete(int partitions, Instant through) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (int partition = 0; partition < partitions; partition++) {
            sent.add(producer.send(new CompletenessMarker(through.toEpochMilli()).toRecord(POSTS, partition, null)));
        }
        confirm(sent);
    }

    private void confirm(List<Future<RecordMetadata>> sent) {
        producer.flush();
        assertThat(sent)
                .allSatisfy(record -> assertThat(record.get().hasOffset()).isTrue());
    }

    @Override
    public void close() {
        producer.close();
    }
}
