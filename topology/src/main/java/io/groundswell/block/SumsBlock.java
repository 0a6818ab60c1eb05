package io.groundswell.block;

import io.groundswell.welcome.FigureKey;
import io.groundswell.welcome.Measure;
import io.groundswell.welcome.Sums;
import java.util.ArrayList;
import java.util.List;

/**
 * The record of the {@code campaign-figures} topic: what one speaker has to add to the sums of the campaigns of one partition.
 *
 * @param speaker a partition of authors, or behind those one of welcomes
 * @param closedThrough the end of the last slide it has closed, exclusive
 * @param changes in the order of the minutes in which they take effect
 */
public record SumsBlock(int speaker, int closedThrough, List<Stamped<SumsChange>> changes) {
    private static final int VERSION = 2;
    private static final Measure[] MEASURES = Measure.values();

    /** The block in bytes. */
    public byte[] encode() {
        ByteWriter writer = new ByteWriter(256)
                .put(VERSION)
                .putVar(speaker)
                .putSigned(closedThrough)
                .putVar(changes.size());
        for (Stamped<SumsChange> change : changes) {
            writer.putSigned(change.minute()).putString(change.said().campaign());
            writeSums(writer, change.said().more());
        }
        return writer.toBytes();
    }

    /**
     * What {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if another release wrote it in another format
     */
    public static SumsBlock decode(byte[] bytes) {
        ByteReader reader = new ByteReader(bytes).expectVersion(VERSION, "campaign-figures block");
        int speaker = reader.getInt();
        int closedThrough = reader.getSignedInt();
        List<Stamped<SumsChange>> changes = new ArrayList<>();
        for (int left = reader.getInt(); left > 0; left--) {
            int minute = reader.getSignedInt();
            changes.add(new Stamped<>(minute, new SumsChange(reader.getString(), readSums(reader))));
        }
        return new SumsBlock(speaker, closedThrough, changes);
    }

    private static void writeSums(ByteWriter writer, Sums sums) {
        ByteWriter rows = new ByteWriter(256);
        int[] count = new int[1];
        sums.forEach((key, sum) -> {
            count[0]++;
            rows.put(key.measure().ordinal())
                    .putSigned(key.bucket())
                    .putString(key.label())
                    .putSigned(sum);
        });
        writer.putVar(count[0]).putAll(rows);
    }

    private static Sums readSums(ByteReader reader) {
        Sums sums = new Sums();
        for (int left = reader.getInt(); left > 0; left--) {
            Measure measure = MEASURES[reader.get()];
            FigureKey key = new FigureKey(measure, reader.getSignedInt(), reader.getString());
            sums.add(key, reader.getSigned());
        }
        return sums;
    }
}
