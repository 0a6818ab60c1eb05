package io.groundswell.stream.campaign;

import io.groundswell.block.ByteReader;
import io.groundswell.welcome.FigureKey;
import io.groundswell.welcome.Measure;
import io.groundswell.welcome.Sums;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps {@code campaign-sums}: a row a sum that is not zero. Those of wide measures lie there alone, the others are held too. */
final class SumRows {
    private final KeyValueStore<Bytes, byte[]> store;
    private final Map<String, Set<FigureKey>> changed = new TreeMap<>();
    private final Map<Bytes, Long> changedWide = new HashMap<>();

    SumRows(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** Reads back what is to be held, by campaign. O(rows). */
    Map<String, Sums> restore() {
        Map<String, Sums> restored = new TreeMap<>();
        try (KeyValueIterator<Bytes, byte[]> rows = store.all()) {
            while (rows.hasNext()) {
                KeyValue<Bytes, byte[]> row = rows.next();
                ByteReader key = new ByteReader(row.key.get());
                String campaign = key.getString();
                FigureKey figure = SumKey.figure(key);
                if (!figure.measure().isWide()) {
                    restored.computeIfAbsent(campaign, id -> new Sums()).add(figure, SumKey.sum(row.value));
                }
            }
        }
        return restored;
    }

    /** Takes what a slide has brought; tells what of it is to be held, with what follows from the rest. */
    Sums take(String campaign, Sums more) {
        Sums held = new Sums();
        more.forEach((key, added) -> {
            if (!key.measure().isWide()) {
                held.add(key, added);
                return;
            }
            long before = addWide(SumKey.of(campaign, key), added);
            if (key.measure() == Measure.PRINTS) {
                int different = (before + added > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
                held.add(FigureKey.of(Measure.DIFFERENT_PRINTS, 0), different);
            }
        });
        Set<FigureKey> keys = changed.computeIfAbsent(campaign, id -> new HashSet<>());
        held.forEach((key, added) -> keys.add(key));
        return held;
    }

    /** Writes the sums that have changed. */
    void save(LiveCampaign live) {
        changed.forEach((campaign, keys) -> live.look(campaign, (sums, end) -> {
            keys.forEach(key -> put(SumKey.of(campaign, key), sums.get(key.measure(), key.bucket(), key.label())));
            return end;
        }));
        changed.clear();
        changedWide.forEach(this::put);
        changedWide.clear();
    }

    /** Adds to a row; tells what was there before. */
    private long addWide(Bytes key, long added) {
        Long known = changedWide.get(key);
        long before = known == null ? SumKey.sum(store.get(key)) : known;
        changedWide.put(key, before + added);
        return before;
    }

    private void put(Bytes key, long sum) {
        if (sum == 0) {
            store.delete(key);
        } else {
            store.put(key, ByteBuffer.allocate(Long.BYTES).putLong(sum).array());
        }
    }
}
