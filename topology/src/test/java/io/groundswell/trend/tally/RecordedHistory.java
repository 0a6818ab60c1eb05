package io.groundswell.trend.tally;

import io.groundswell.trend.Baseline;
import io.groundswell.trend.Window;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A sealed past in maps; baselines are kept as bytes, as a store keeps them. Writing a row twice is an error. */
final class RecordedHistory implements SealedHistory {
    /** {@code tag scope hour} to {@code posts/people}. */
    final Map<String, String> hours = new TreeMap<>();

    /** {@code tag scope day} to {@code posts/people}. */
    final Map<String, String> days = new TreeMap<>();

    private final Map<String, Map<String, Map<Window, byte[]>>> baselines = new HashMap<>();

    @Override
    public void sealHour(String tag, String scope, int hour, int posts, int people) {
        writeOnce(hours, tag + " " + scope + " " + hour, posts + "/" + people);
    }

    @Override
    public void sealDay(String tag, String scope, int day, int posts, int people) {
        writeOnce(days, tag + " " + scope + " " + day, posts + "/" + people);
    }

    @Override
    public void saveBaselines(String tag, Map<String, Map<Window, Baseline>> pasts) {
        Map<String, Map<Window, byte[]>> saved = new HashMap<>();
        pasts.forEach((scope, windows) -> {
            Map<Window, byte[]> bytes = new EnumMap<>(Window.class);
            windows.forEach((window, baseline) -> bytes.put(window, bytesOf(baseline)));
            saved.put(scope, bytes);
        });
        baselines.put(tag, saved);
    }

    @Override
    public Map<String, Map<Window, Baseline>> loadBaselines(String tag) {
        Map<String, Map<Window, Baseline>> loaded = new HashMap<>();
        baselines.getOrDefault(tag, Map.of()).forEach((scope, windows) -> {
            Map<Window, Baseline> pasts = new EnumMap<>(Window.class);
            windows.forEach((window, bytes) -> pasts.put(window, Baseline.readFrom(ByteBuffer.wrap(bytes))));
            loaded.put(scope, pasts);
        });
        return loaded;
    }

    private static void writeOnce(Map<String, String> rows, String key, String value) {
        String before = rows.put(key, value);
        if (before != null) {
            throw new IllegalStateException(key + " was sealed as " + before + " and again as " + value);
        }
    }

    private static byte[] bytesOf(Baseline baseline) {
        ByteBuffer out = ByteBuffer.allocate(baseline.encodedSize());
        baseline.writeTo(out);
        return out.array();
    }
}
