package io.groundswell.stream.campaign;

import io.groundswell.block.ByteReader;
import io.groundswell.block.ByteWriter;
import io.groundswell.welcome.FigureKey;
import io.groundswell.welcome.Measure;
import java.nio.ByteBuffer;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** The keys and values of {@code campaign-sums}: campaign, measure, label, bucket; so a label's buckets lie in the order of time. */
final class SumKey {
    private static final Measure[] MEASURES = Measure.values();

    private SumKey() {}

    static Bytes of(String campaign, FigureKey figure) {
        return Bytes.wrap(label(campaign, figure.measure(), figure.label())
                .putFixed(figure.bucket())
                .toBytes());
    }

    /** What all keys of a measure begin with. */
    static Bytes prefix(String campaign, Measure measure) {
        return Bytes.wrap(measure(campaign, measure).toBytes());
    }

    /** What all keys of a label begin with. */
    static Bytes prefix(String campaign, Measure measure, String label) {
        return Bytes.wrap(label(campaign, measure, label).toBytes());
    }

    /** The figure of a key whose campaign was read already. */
    static FigureKey figure(ByteReader key) {
        Measure measure = MEASURES[key.get()];
        String label = key.getString();
        return new FigureKey(measure, key.getFixed(), label);
    }

    /** The sum of a row; 0 where there is none. */
    static long sum(byte @Nullable [] value) {
        return value == null ? 0 : ByteBuffer.wrap(value).getLong();
    }

    private static ByteWriter measure(String campaign, Measure measure) {
        return new ByteWriter(48).putString(campaign).put(measure.ordinal());
    }

    private static ByteWriter label(String campaign, Measure measure, String label) {
        return measure(campaign, measure).putString(label);
    }
}
