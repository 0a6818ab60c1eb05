package io.groundswell.stream;

import io.groundswell.welcome.FigureKey;
import io.groundswell.welcome.Measure;
import io.groundswell.welcome.Sums;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The typed handle of {@code campaign-sums}: a row a sum that is not zero, by campaign. */
final class SumRows {
    private static final Measure[] MEASURES = Measure.values();

    private final KeyValueStore<Bytes, byte[]> store;
    private final Map<String, Set<FigureKey>> changed = new TreeMap<>();

    SumRows(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** Reads back what was saved, by campaign. */
    Map<String, Sums> restore() {
        Map<String, Sums> restored = new TreeMap<>();
        try (KeyValueIterator<Bytes, byte[]> rows = store.all()) {
            while (rows.hasNext()) {
                KeyValue<Bytes, byte[]> row = rows.next();
                ByteReader key = new ByteReader(row.key.get());
                String campaign = key.getString();
                FigureKey figure = new FigureKey(MEASURES[key.get()], key.getSignedInt(), key.getString());
                long sum = ByteBuffer.wrap(row.value).getLong();
                restored.computeIfAbsent(campaign, id -> new Sums()).add(figure, sum);
            }
        }
        return restored;
    }

    /** These sums have changed since the last save. */
    void changed(String campaign, Sums more) {
        Set<FigureKey> keys = changed.computeIfAbsent(campaign, id -> new HashSet<>());
        more.forEach((key, sum) -> keys.add(key));
    }

    /** Writes the sums that have changed. */
    void save(LiveCampaign live) {
        changed.forEach((campaign, keys) -> live.look(campaign, (sums, end) -> {
            keys.forEach(key -> put(campaign, key, sums.get(key.measure(), key.bucket(), key.label())));
            return end;
        }));
        changed.clear();
    }

    private void put(String campaign, FigureKey figure, long sum) {
        Bytes key = Bytes.wrap(new ByteWriter(48)
                .putString(campaign)
                .put(figure.measure().ordinal())
                .putSigned(figure.bucket())
                .putString(figure.label())
                .toBytes());
        if (sum == 0) {
            store.delete(key);
        } else {
            store.put(key, ByteBuffer.allocate(Long.BYTES).putLong(sum).array());
        }
    }
}
