package io.groundswell.stream.rank;

import io.groundswell.block.ByteWriter;
import io.groundswell.schema.TrendUpdate;
import io.groundswell.stream.step.Stores;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * The typed handle of {@code campaign-proposals}. Key: tag; value: a {@code SNAPSHOT} of the slide that made it one, with that tag
 * alone.
 */
public final class CampaignProposals {
    private CampaignProposals() {}

    /** All that are kept, decided about or not, by tag; each holds one place. */
    public static List<TrendUpdate> all(ReadOnlyKeyValueStore<Bytes, byte[]> store) {
        List<TrendUpdate> all = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> rows = store.all()) {
            while (rows.hasNext()) {
                KeyValue<Bytes, byte[]> row = rows.next();
                all.add(StoredUpdate.decode(row.value, Stores.CAMPAIGN_PROPOSALS));
            }
        }
        return all;
    }

    static void put(KeyValueStore<Bytes, byte[]> store, TrendUpdate proposal) {
        store.put(keyOf(proposal), StoredUpdate.encode(proposal));
    }

    static void delete(KeyValueStore<Bytes, byte[]> store, TrendUpdate proposal) {
        store.delete(keyOf(proposal));
    }

    private static Bytes keyOf(TrendUpdate proposal) {
        String tag = proposal.getRanking().get(0).getTag();
        return Bytes.wrap(new ByteWriter(tag.length() + 2).putString(tag).toBytes());
    }
}
