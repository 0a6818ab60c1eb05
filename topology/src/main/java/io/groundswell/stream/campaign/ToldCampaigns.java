package io.groundswell.stream.campaign;

import io.groundswell.block.ByteReader;
import io.groundswell.block.ByteWriter;
import io.groundswell.stream.step.Stores;
import io.groundswell.welcome.Phase;
import io.groundswell.welcome.Verdict;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The typed handle of {@code campaign-told}: what was told of each campaign last. In memory until {@link #save}. */
final class ToldCampaigns {
    private static final int VERSION = 1;
    private static final int NONE = 0;
    private static final Phase[] PHASES = Phase.values();
    private static final Verdict[] VERDICTS = Verdict.values();

    private final KeyValueStore<String, byte[]> store;
    private final Map<String, Told> told = new TreeMap<>();
    private final Map<String, Told> unsaved = new TreeMap<>();

    /**
     * About one campaign.
     *
     * @param changedEnd the end of the last slide that changed its sums
     * @param toldEnd the whole hour of which was told last; {@link Integer#MIN_VALUE}: none yet
     * @param phase the last phase told; null: none
     * @param verdict the last verdict told; null: none
     */
    record Told(
            int changedEnd,
            int toldEnd,
            @Nullable Phase phase,
            @Nullable Verdict verdict) {}

    ToldCampaigns(KeyValueStore<String, byte[]> store) {
        this.store = store;
        try (KeyValueIterator<String, byte[]> rows = store.all()) {
            while (rows.hasNext()) {
                KeyValue<String, byte[]> row = rows.next();
                told.put(row.key, decode(row.value));
            }
        }
    }

    /** About a campaign; null if nothing was ever counted for it. */
    @Nullable Told of(String campaign) {
        return told.get(campaign);
    }

    void put(String campaign, Told now) {
        told.put(campaign, now);
        unsaved.put(campaign, now);
    }

    /** Writes what has changed since the last save. */
    void save() {
        unsaved.forEach((campaign, now) -> store.put(campaign, encode(now)));
        unsaved.clear();
    }

    private static byte[] encode(Told told) {
        return new ByteWriter(16)
                .put(VERSION)
                .putSigned(told.changedEnd())
                .putSigned(told.toldEnd())
                .put(numberOf(told.phase()))
                .put(numberOf(told.verdict()))
                .toBytes();
    }

    private static Told decode(byte[] bytes) {
        ByteReader reader = new ByteReader(bytes).expectVersion(VERSION, Stores.CAMPAIGN_TOLD);
        return new Told(
                reader.getSignedInt(),
                reader.getSignedInt(),
                constant(PHASES, reader.get()),
                constant(VERDICTS, reader.get()));
    }

    private static int numberOf(@Nullable Enum<?> constant) {
        return constant == null ? NONE : 1 + constant.ordinal();
    }

    private static <E> @Nullable E constant(E[] constants, int number) {
        return number == NONE ? null : constants[number - 1];
    }
}
