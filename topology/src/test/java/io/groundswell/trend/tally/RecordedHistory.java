package io.groundswell.trend.tally;

import io.groundswell.trend.Baseline;
import io.groundswell.trend.Past;
import io.groundswell.trend.Window;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A sealed past in maps; baselines are kept as bytes, as a store keeps them. Writing a row twice is an error. */
final class RecordedHistory implements SealedHistory {
    /** {@code tag scope hour} to {@code posts/people}. */
    final Map<String, String> hours = new TreeMap<>();

    /** {@code tag scope day} to {@code posts/people}. */
    final Map<String, String> days = new TreeMap<>();

    private final Map<String, Map<String, WrittenPast>> pasts = new HashMap<>();

    private record WrittenPast(ByteBuffer hour, ByteBuffer threeHours) {
        static WrittenPast of(Past past) {
            return new WrittenPast(written(past.in(Window.HOUR)), written(past.in(Window.THREE_HOURS)));
        }

        Past read() {
            return new Past(Baseline.readFrom(hour.duplicate()), Baseline.readFrom(threeHours.duplicate()));
        }

        private static ByteBuffer written(Baseline baseline) {
            ByteBuffer out = ByteBuffer.allocate(baseline.encodedSize());
            baseline.writeTo(out);
            return out.flip();
        }
    }

    @Override
    public void sealHour(String tag, String scope, int hour, int posts, int people) {
        writeOnce(hours, tag + " " + scope + " " + hour, posts + "/" + people);
    }

    @Override
    public void sealDay(String tag, String scope, int day, int posts, int people) {
        writeOnce(days, tag + " " + scope + " " + day, posts + "/" + people);
    }

    @Override
    public void savePasts(String tag, Map<String, Past> changed) {
        Map<String, WrittenPast> written = new HashMap<>();
        changed.forEach((scope, past) -> written.put(scope, WrittenPast.of(past)));
        pasts.put(tag, written);
    }

    @Override
    public Map<String, Past> loadPasts(String tag) {
        Map<String, Past> loaded = new HashMap<>();
        pasts.getOrDefault(tag, Map.of()).forEach((scope, written) -> loaded.put(scope, written.read()));
        return loaded;
    }

    private static void writeOnce(Map<String, String> rows, String key, String value) {
        String before = rows.put(key, value);
        if (before != null) {
            throw new IllegalStateException(key + " was sealed as " + before + " and again as " + value);
        }
    }
}
