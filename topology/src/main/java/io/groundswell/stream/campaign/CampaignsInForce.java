package io.groundswell.stream.campaign;

import io.groundswell.block.ByteReader;
import io.groundswell.block.ByteWriter;
import io.groundswell.welcome.Campaign;
import io.groundswell.welcome.TagRole;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The definitions by which a partition has counted so far. What was told by an old definition can be taken back by that one
 * alone, so it is held until all authors are told anew.
 */
final class CampaignsInForce {
    private static final int VERSION = 1;

    private final KeyValueStore<Bytes, byte[]> store;
    private final Map<String, Campaign> campaigns = new TreeMap<>();

    CampaignsInForce(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
        try (KeyValueIterator<Bytes, byte[]> rows = store.all()) {
            while (rows.hasNext()) {
                KeyValue<Bytes, byte[]> row = rows.next();
                Campaign campaign = decode(row.value);
                campaigns.put(campaign.id(), campaign);
            }
        }
    }

    /** By id. */
    Map<String, Campaign> all() {
        return campaigns;
    }

    /** From now on it is counted by these. */
    void replace(Collection<Campaign> wanted) {
        campaigns.keySet().forEach(id -> store.delete(keyOf(id)));
        campaigns.clear();
        wanted.forEach(campaign -> {
            campaigns.put(campaign.id(), campaign);
            store.put(keyOf(campaign.id()), encode(campaign));
        });
    }

    private static Bytes keyOf(String id) {
        return Bytes.wrap(id.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] encode(Campaign campaign) {
        ByteWriter writer = new ByteWriter(256)
                .put(VERSION)
                .putString(campaign.id())
                .putLong(campaign.openFromMs())
                .putLong(campaign.openToMs())
                .putVar(campaign.tags().size());
        new TreeMap<>(campaign.tags())
                .forEach((tag, role) -> writer.putString(tag).putString(role.name()));
        writeSide(writer, campaign.hosts());
        writeSide(writer, campaign.newcomers());
        return writer.toBytes();
    }

    private static Campaign decode(byte[] bytes) {
        ByteReader reader = new ByteReader(bytes).expectVersion(VERSION, "campaign in force");
        String id = reader.getString();
        long openFromMs = reader.getLong();
        long openToMs = reader.getLong();
        Map<String, TagRole> tags = new TreeMap<>();
        for (int left = reader.getInt(); left > 0; left--) {
            tags.put(reader.getString(), TagRole.valueOf(reader.getString()));
        }
        return new Campaign(id, openFromMs, openToMs, tags, readSide(reader), readSide(reader));
    }

    private static void writeSide(ByteWriter writer, Campaign.Side side) {
        writeAll(writer, side.regions());
        writeAll(writer, side.languages());
    }

    private static void writeAll(ByteWriter writer, Set<String> names) {
        writer.putVar(names.size());
        new TreeSet<>(names).forEach(writer::putString);
    }

    private static Campaign.Side readSide(ByteReader reader) {
        Set<String> regions = Set.of(reader.getAll(String[]::new, ByteReader::getString));
        return new Campaign.Side(regions, Set.of(reader.getAll(String[]::new, ByteReader::getString)));
    }
}
