package io.groundswell.stream.tally;

import io.groundswell.block.ByteReader;
import io.groundswell.block.ByteWriter;
import io.groundswell.trend.tally.SeriesPoint;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * The typed handle of {@code tag-series}. Key: step (1 byte), bucket (4 bytes, big-endian), scope, a zero byte, tag; so
 * the rows lie in the order of time, a bucket's rows together. Value: posts and people as varints.
 */
public final class SealedSeries {
    private final ReadOnlyKeyValueStore<Bytes, byte[]> store;

    public SealedSeries(ReadOnlyKeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** A row of a whole bucket. */
    public record Row(String tag, SeriesPoint point) {}

    /** What was sealed of a bucket, by its number: minutes since the epoch over the step's length. */
    public Optional<SeriesPoint> at(String tag, String scope, SeriesStep step, int bucket) {
        byte[] value = store.get(key(tag, scope, step, bucket));
        return value == null ? Optional.empty() : Optional.of(point(value, step, bucket));
    }

    /** All tags of a scope that were sealed with a bucket, in the order of their UTF-8 bytes. */
    public List<Row> bucket(String scope, SeriesStep step, int bucket) {
        Bytes from = key("", scope, step, bucket);
        List<Row> rows = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> range = store.range(from, after(from))) {
            range.forEachRemaining(
                    row -> rows.add(new Row(text(row.key.get(), from.get().length), point(row.value, step, bucket))));
        }
        return rows;
    }

    static void put(KeyValueStore<Bytes, byte[]> store, String tag, String scope, SeriesStep step, SeriesPoint point) {
        int bucket = point.startMinute() / step.minutes();
        byte[] value =
                new ByteWriter(16).putVar(point.posts()).putVar(point.people()).toBytes();
        store.put(key(tag, scope, step, bucket), value);
    }

    /** Deletes the buckets of a step before one. O(rows deleted). */
    static void forgetBefore(KeyValueStore<Bytes, byte[]> store, SeriesStep step, int bucket) {
        List<Bytes> old = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> range = store.range(prefix(step, 0), prefix(step, bucket))) {
            range.forEachRemaining(row -> old.add(row.key));
        }
        old.forEach(store::delete);
    }

    private static SeriesPoint point(byte[] value, SeriesStep step, int bucket) {
        ByteReader reader = new ByteReader(value);
        return new SeriesPoint(bucket * step.minutes(), reader.getInt(), reader.getInt());
    }

    private static Bytes prefix(SeriesStep step, int bucket) {
        return Bytes.wrap(ByteBuffer.allocate(1 + Integer.BYTES)
                .put(step.code())
                .putInt(bucket)
                .array());
    }

    private static Bytes key(String tag, String scope, SeriesStep step, int bucket) {
        byte[] scopeBytes = scope.getBytes(StandardCharsets.UTF_8);
        byte[] tagBytes = tag.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(2 + Integer.BYTES + scopeBytes.length + tagBytes.length)
                .put(step.code())
                .putInt(bucket)
                .put(scopeBytes)
                .put((byte) 0)
                .put(tagBytes)
                .array());
    }

    /** The least key greater than every key that begins with a scope's: its zero byte becomes a one. */
    private static Bytes after(Bytes scopeKey) {
        byte[] bound = scopeKey.get().clone();
        bound[bound.length - 1] = 1;
        return Bytes.wrap(bound);
    }

    private static String text(byte[] key, int from) {
        return new String(key, from, key.length - from, StandardCharsets.UTF_8);
    }
}
