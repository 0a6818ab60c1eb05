package io.groundswell.stream.tally;

import io.groundswell.block.ByteReader;
import io.groundswell.block.ByteWriter;
import io.groundswell.trend.Baseline;
import io.groundswell.trend.Past;
import io.groundswell.trend.TimeBuckets;
import io.groundswell.trend.Window;
import io.groundswell.trend.tally.SealedHistory;
import io.groundswell.trend.tally.SeriesPoint;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/** The sealed past of a partition's tags, in the stores {@code tag-series} and {@code tag-baselines}. */
final class StoredHistory implements SealedHistory {
    private static final int VERSION = 1;

    private final KeyValueStore<Bytes, byte[]> series;
    private final KeyValueStore<Bytes, byte[]> baselines;
    private final int hoursKept;
    private final int daysKept;
    private int newestHour = Integer.MIN_VALUE;
    private int newestDay = Integer.MIN_VALUE;
    private KnownSince keptSince = KnownSince.NOT_STARTED;

    StoredHistory(
            KeyValueStore<Bytes, byte[]> series,
            KeyValueStore<Bytes, byte[]> baselines,
            Duration hourlyKept,
            Duration dailyKept) {
        this.series = series;
        this.baselines = baselines;
        this.hoursKept = Math.toIntExact(hourlyKept.toHours());
        this.daysKept = Math.toIntExact(dailyKept.toDays());
    }

    /** Since when its hours and days are kept; of when counting began it knows nothing. */
    KnownSince keptSince() {
        return keptSince;
    }

    /** Takes over what its predecessor had deleted. */
    void restore(KnownSince since) {
        keptSince = since;
    }

    @Override
    public void sealHour(String tag, String scope, int hour, int posts, int people) {
        if (hour > newestHour) {
            newestHour = hour;
            forgetBefore(SeriesStep.HOUR, hour - hoursKept);
        }
        int start = hour * TimeBuckets.MINUTES_PER_HOUR;
        SealedSeries.put(series, tag, scope, SeriesStep.HOUR, new SeriesPoint(start, posts, people));
    }

    @Override
    public void sealDay(String tag, String scope, int day, int posts, int people) {
        if (day > newestDay) {
            newestDay = day;
            forgetBefore(SeriesStep.DAY, day - daysKept);
        }
        int start = day * TimeBuckets.MINUTES_PER_DAY;
        SealedSeries.put(series, tag, scope, SeriesStep.DAY, new SeriesPoint(start, posts, people));
    }

    @Override
    public void savePasts(String tag, Map<String, Past> pasts) {
        ByteWriter writer = new ByteWriter(256).put(VERSION).putVar(pasts.size());
        pasts.forEach((scope, past) -> writer.putString(scope)
                .putBytes(bytesOf(past.in(Window.HOUR)))
                .putBytes(bytesOf(past.in(Window.THREE_HOURS))));
        baselines.put(keyOf(tag), writer.toBytes());
    }

    @Override
    public Map<String, Past> loadPasts(String tag) {
        byte[] value = baselines.get(keyOf(tag));
        if (value == null) {
            return Map.of();
        }
        ByteReader reader = new ByteReader(value).expectVersion(VERSION, "baselines");
        int count = reader.getInt();
        Map<String, Past> pasts = new HashMap<>();
        for (int i = 0; i < count; i++) {
            pasts.put(reader.getString(), new Past(baseline(reader), baseline(reader)));
        }
        return pasts;
    }

    private void forgetBefore(SeriesStep step, int bucket) {
        SealedSeries.forgetBefore(series, step, Math.max(0, bucket));
        keptSince = keptSince.deletedBefore(step, bucket);
    }

    private static Baseline baseline(ByteReader reader) {
        return Baseline.readFrom(ByteBuffer.wrap(reader.getBytes()));
    }

    private static byte[] bytesOf(Baseline baseline) {
        ByteBuffer bytes = ByteBuffer.allocate(baseline.encodedSize());
        baseline.writeTo(bytes);
        return bytes.array();
    }

    /** The key of a tag's past in {@code tag-baselines}. */
    static Bytes keyOf(String tag) {
        return Bytes.wrap(tag.getBytes(StandardCharsets.UTF_8));
    }
}
