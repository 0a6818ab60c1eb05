package io.groundswell.stream.source;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The promise that one partition of {@code posts} holds, from here on, no event earlier than a given time.
 *
 * <p>On the wire: a record with a null value and the header {@value #HEADER}, whose content is the time as ASCII
 * decimal digits of epoch milliseconds. The key is null and says nothing. A replay ends its input with one marker per
 * partition, so that the last slides close although nothing more arrives.
 *
 * @param completeThroughMs epoch milliseconds, at least 0; events before it (exclusive) are all above in the partition
 */
public record CompletenessMarker(long completeThroughMs) {

    public static final String HEADER = "groundswell.complete-through";

    /** The digits of {@link Long#MAX_VALUE}. */
    private static final int MOST_DIGITS = 19;

    public CompletenessMarker {
        if (completeThroughMs < 0) {
            throw new IllegalArgumentException(
                    "completeThroughMs is " + completeThroughMs + "; it must be epoch milliseconds, at least 0");
        }
    }

    /**
     * The marker that a record carries.
     *
     * @return empty when the record is none: it has a value, or lacks the header. Of several such headers the last holds
     * @throws MalformedMarkerException when the record has no value and the header, but not the digits of a time
     */
    public static Optional<CompletenessMarker> of(byte @Nullable [] value, Headers headers) {
        Header header = value != null ? null : headers.lastHeader(HEADER);
        return header == null ? Optional.empty() : Optional.of(decode(header.value()));
    }

    /** This marker as a record for one partition; {@code arrivedAtMs} null: the broker's own time. */
    public ProducerRecord<byte[], byte[]> toRecord(String topic, int partition, @Nullable Long arrivedAtMs) {
        var marker = new ProducerRecord<byte[], byte[]>(topic, partition, arrivedAtMs, null, null);
        marker.headers().add(HEADER, encode());
        return marker;
    }

    /** The header's content. */
    public byte[] encode() {
        return Long.toString(completeThroughMs).getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Reads the header's content.
     *
     * @throws MalformedMarkerException unless {@code content} is 1 to 19 ASCII digits that fit into a long
     */
    public static CompletenessMarker decode(byte @Nullable [] content) {
        if (content == null || content.length == 0 || content.length > MOST_DIGITS || !onlyDigits(content)) {
            throw new MalformedMarkerException(content);
        }
        try {
            return new CompletenessMarker(Long.parseLong(new String(content, StandardCharsets.US_ASCII)));
        } catch (NumberFormatException beyondLong) {
            throw new MalformedMarkerException(content);
        }
    }

    private static boolean onlyDigits(byte[] content) {
        for (byte b : content) {
            if (b < '0' || b > '9') {
                return false;
            }
        }
        return true;
    }
}
