package io.groundswell.stream.campaign;

import io.groundswell.block.ByteWriter;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The typed handle of {@code campaign-waiting}: the newcomers whom no host has answered, in the order of their arrival. */
public final class Waiting {
    private static final byte[] THERE = {};

    /**
     * One who waits.
     *
     * @param sinceMs when the newcomer arrived
     * @param author hash of the newcomer
     */
    public record Newcomer(long sinceMs, long author) {}

    private Waiting() {}

    static void exchange(
            KeyValueStore<Bytes, byte[]> store, String campaign, long author, OptionalLong before, OptionalLong after) {
        if (!before.equals(after)) {
            before.ifPresent(sinceMs -> store.delete(keyOf(campaign, sinceMs, author)));
            after.ifPresent(sinceMs -> store.put(keyOf(campaign, sinceMs, author), THERE));
        }
    }

    /**
     * Sees those of a campaign who wait, of one partition, in the order of their arrival.
     *
     * @param fromMs the first arrival that is asked for
     * @param toMs the end, exclusive
     * @param goOn is given each, and says whether to give the next
     */
    public static void oldestFirst(
            ReadOnlyKeyValueStore<Bytes, byte[]> store,
            String campaign,
            long fromMs,
            long toMs,
            Predicate<Newcomer> goOn) {
        Bytes from = keyOf(campaign, fromMs, 0);
        Bytes to = keyOf(campaign, toMs - 1, -1);
        if (fromMs >= toMs) {
            return;
        }
        try (KeyValueIterator<Bytes, byte[]> rows = store.range(from, to)) {
            boolean more = true;
            while (more && rows.hasNext()) {
                KeyValue<Bytes, byte[]> row = rows.next();
                ByteBuffer key = ByteBuffer.wrap(row.key.get());
                int at = key.capacity() - 2 * Long.BYTES;
                more = goOn.test(new Newcomer(key.getLong(at), key.getLong(at + Long.BYTES)));
            }
        }
    }

    /** Times are after 2000, so their bytes are in their order. */
    private static Bytes keyOf(String campaign, long sinceMs, long author) {
        return Bytes.wrap(new ByteWriter(80)
                .putString(campaign)
                .putLong(sinceMs)
                .putLong(author)
                .toBytes());
    }
}
