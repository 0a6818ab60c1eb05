package io.groundswell.stream;

import io.groundswell.schema.RejectedPost;
import io.groundswell.schema.RejectionReason;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Makes the record of {@code posts.rejected} from a source record: nothing of it is lost. */
final class RejectedRecords {
    private RejectedRecords() {}

    static RejectedPost of(
            Record<byte[], byte[]> record,
            Optional<RecordMetadata> source,
            RejectionReason reason,
            @Nullable String detail) {
        return RejectedPost.newBuilder()
                .setReason(reason)
                .setDetail(detail == null ? reason.name() : detail)
                .setTopic(source.map(RecordMetadata::topic).orElse(""))
                .setPartition(source.map(RecordMetadata::partition).orElse(-1))
                .setOffset(source.map(RecordMetadata::offset).orElse(-1L))
                .setArrivedAt(Instant.ofEpochMilli(record.timestamp()))
                .setKey(wrap(record.key()))
                .setValue(wrap(record.value()))
                .build();
    }

    private static @Nullable ByteBuffer wrap(byte @Nullable [] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }
}
