package io.groundswell.stream.source;

import io.groundswell.schema.RejectedPost;
import io.groundswell.schema.RejectionReason;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Makes the record of {@code posts.rejected} from a source record. What would not fit into a record there is left out and
 * its length told: topic, partition and offset say where it still stands.
 */
final class RejectedRecords {
    private static final int LONGEST_KEY = 1 << 20;
    private static final int LONGEST_VALUE = 8 << 20;
    private static final int LONGEST_DETAIL = 1_000;

    private RejectedRecords() {}

    /** The key under which a rejected record is written: its own, unless that is too long. */
    static byte @Nullable [] keyOf(Record<byte[], byte[]> record) {
        return within(LONGEST_KEY, record.key());
    }

    static RejectedPost of(
            Record<byte[], byte[]> record,
            Optional<RecordMetadata> source,
            RejectionReason reason,
            @Nullable String detail) {
        return RejectedPost.newBuilder()
                .setReason(reason)
                .setDetail(shortened(detail == null ? reason.name() : detail)
                        + leftOut("key", record.key(), LONGEST_KEY)
                        + leftOut("value", record.value(), LONGEST_VALUE))
                .setTopic(source.map(RecordMetadata::topic).orElse(""))
                .setPartition(source.map(RecordMetadata::partition).orElse(-1))
                .setOffset(source.map(RecordMetadata::offset).orElse(-1L))
                .setArrivedAt(Instant.ofEpochMilli(record.timestamp()))
                .setKey(wrap(keyOf(record)))
                .setValue(wrap(within(LONGEST_VALUE, record.value())))
                .build();
    }

    private static String shortened(String detail) {
        if (detail.length() <= LONGEST_DETAIL) {
            return detail;
        }
        int end = Character.isHighSurrogate(detail.charAt(LONGEST_DETAIL - 1)) ? LONGEST_DETAIL - 1 : LONGEST_DETAIL;
        return detail.substring(0, end) + "…";
    }

    private static String leftOut(String what, byte @Nullable [] bytes, int longest) {
        return within(longest, bytes) == bytes
                ? ""
                : "; its " + what + " of " + lengthOf(bytes) + " bytes is not repeated here: more than " + longest;
    }

    private static int lengthOf(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static byte @Nullable [] within(int longest, byte @Nullable [] bytes) {
        return lengthOf(bytes) <= longest ? bytes : null;
    }

    private static @Nullable ByteBuffer wrap(byte @Nullable [] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }
}
