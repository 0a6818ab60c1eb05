package io.groundswell.stream.campaign;

import io.groundswell.block.ByteReader;
import io.groundswell.welcome.FigureKey;
import io.groundswell.welcome.Measure;
import java.util.function.ObjLongConsumer;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Reads those sums of a campaign that are not held: the rows of wide measures as of the last commit. */
public final class WideSums {
    private final ReadOnlyKeyValueStore<Bytes, byte[]> store;
    private final String campaign;

    public WideSums(ReadOnlyKeyValueStore<Bytes, byte[]> store, String campaign) {
        this.store = store;
        this.campaign = campaign;
    }

    /** Sees all sums of a measure; O(rows). */
    public void forEach(Measure measure, ObjLongConsumer<FigureKey> visitor) {
        visit(SumKey.prefix(campaign, measure), visitor);
    }

    /** Sees the sums of a label, by bucket, ascending. */
    public void forEach(Measure measure, String label, ObjLongConsumer<FigureKey> visitor) {
        visit(SumKey.prefix(campaign, measure, label), visitor);
    }

    private void visit(Bytes prefix, ObjLongConsumer<FigureKey> visitor) {
        try (KeyValueIterator<Bytes, byte[]> rows = store.prefixScan(prefix, new BytesSerializer())) {
            while (rows.hasNext()) {
                KeyValue<Bytes, byte[]> row = rows.next();
                ByteReader key = new ByteReader(row.key.get());
                key.getString();
                visitor.accept(SumKey.figure(key), SumKey.sum(row.value));
            }
        }
    }
}
