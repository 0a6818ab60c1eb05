package io.groundswell.stream.rank;

import io.groundswell.block.RankingCodec;
import io.groundswell.schema.TrendUpdate;
import io.groundswell.trend.TimeBuckets;
import io.groundswell.trend.rank.Ranking;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * The typed handle of {@code rankings}. Key: scope, a zero byte, the slide's end as a minute (4 bytes, big-endian);
 * value: as {@link RankingCodec} writes it. A ranking is written for each slide that changed a rank or
 * a state, and with each periodic snapshot; the newest one stands also under a key of its own, with figures of the last
 * slide that was ranked.
 */
public final class PastRankings {
    private static final int NEWEST = Integer.MAX_VALUE;

    private final ReadOnlyKeyValueStore<Bytes, byte[]> store;

    public PastRankings(ReadOnlyKeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** The ranking of the last slide that was ranked; empty if the scope was never ranked. */
    public Optional<TrendUpdate> newest(String scope) {
        return Optional.ofNullable(store.get(key(scope, NEWEST))).map(value -> snapshot(scope, value));
    }

    /** The ranking that stood at a time: the last one written for a slide that ended then or before. */
    public Optional<TrendUpdate> at(String scope, Instant time) {
        int minute = TimeBuckets.minuteOf(time.toEpochMilli());
        Bytes upTo = key(scope, Math.max(0, Math.min(minute, NEWEST - 1)));
        try (KeyValueIterator<Bytes, byte[]> backwards = store.reverseRange(key(scope, 0), upTo)) {
            return backwards.hasNext() ? Optional.of(snapshot(scope, backwards.next().value)) : Optional.empty();
        }
    }

    static void putNewest(KeyValueStore<Bytes, byte[]> store, Ranking ranking) {
        store.put(key(ranking.scope(), NEWEST), RankingCodec.encode(ranking));
    }

    static void put(KeyValueStore<Bytes, byte[]> store, Ranking ranking) {
        store.put(key(ranking.scope(), ranking.endMinute()), RankingCodec.encode(ranking));
    }

    /** Deletes a scope's rankings of slides that ended before a minute. */
    static void forgetBefore(KeyValueStore<Bytes, byte[]> store, String scope, int minute) {
        List<Bytes> old = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> range = store.range(key(scope, 0), key(scope, Math.max(0, minute - 1)))) {
            while (range.hasNext()) {
                KeyValue<Bytes, byte[]> entry = range.next();
                old.add(entry.key);
            }
        }
        old.forEach(store::delete);
    }

    private static TrendUpdate snapshot(String scope, byte[] value) {
        return TrendUpdates.snapshot(RankingCodec.decode(scope, value));
    }

    private static Bytes key(String scope, int minute) {
        byte[] name = scope.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(name.length + 1 + Integer.BYTES)
                .put(name)
                .put((byte) 0)
                .putInt(minute)
                .array());
    }
}
