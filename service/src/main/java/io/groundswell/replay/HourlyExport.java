package io.groundswell.replay;

import io.groundswell.runtime.StreamsRuntime;
import io.groundswell.stream.LiveTally;
import io.groundswell.stream.SealedSeries;
import io.groundswell.stream.SeriesStep;
import io.groundswell.stream.Stores;
import io.groundswell.trend.Mention;
import io.groundswell.trend.Scopes;
import io.groundswell.trend.SeriesPoint;
import io.groundswell.trend.TimeBuckets;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Writes the series by the hour of the scope {@code global}: columns {@code windowStartMs,tag,posts,distinctAuthors}, by
 * ascending window, then by the tags' UTF-8 bytes, which is the order of code points. Fields with a comma, quote or line
 * break are quoted as RFC 4180 has it.
 */
final class HourlyExport {
    private static final Comparator<SealedSeries.Row> BY_WINDOW_AND_TAG = Comparator.comparingInt(
                    (SealedSeries.Row row) -> row.point().startMinute())
            .thenComparing(row -> row.tag().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private final StreamsRuntime streams;

    HourlyExport(StreamsRuntime streams) {
        this.streams = streams;
    }

    /** Writes the file; posts lie between {@code fromMs} and {@code toMs}, inclusive. */
    void write(Path file, long fromMs, long toMs) throws IOException {
        List<SealedSeries.Row> rows = new ArrayList<>();
        addSealed(
                rows, TimeBuckets.hourOf(TimeBuckets.minuteOf(fromMs)), TimeBuckets.hourOf(TimeBuckets.minuteOf(toMs)));
        streams.live().tallies().all().values().forEach(tally -> addOpen(rows, tally));
        rows.sort(BY_WINDOW_AND_TAG);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("windowStartMs,tag,posts,distinctAuthors\n");
            for (SealedSeries.Row row : rows) {
                SeriesPoint point = row.point();
                out.write(TimeBuckets.minuteStartMs(point.startMinute()) + "," + quoted(row.tag()) + "," + point.posts()
                        + "," + point.people() + "\n");
            }
        }
    }

    private void addSealed(List<SealedSeries.Row> rows, int firstHour, int lastHour) {
        SealedSeries sealed = new SealedSeries(streams.store(Stores.TAG_SERIES));
        for (int hour = firstHour; hour <= lastHour; hour++) {
            sealed.bucket(Scopes.GLOBAL, SeriesStep.HOUR, hour).stream()
                    .filter(row -> !row.tag().equals(Mention.ACTIVITY))
                    .forEach(rows::add);
        }
    }

    private static void addOpen(List<SealedSeries.Row> rows, LiveTally tally) {
        for (String tag : tally.tags()) {
            if (!tag.equals(Mention.ACTIVITY)) {
                tally.look(tag, glance -> {
                            int firstOpen = glance.tag().firstOpenHour();
                            int from = firstOpen == Integer.MIN_VALUE
                                    ? firstOpen
                                    : firstOpen * TimeBuckets.MINUTES_PER_HOUR;
                            return glance.tag()
                                    .series(Scopes.GLOBAL, SeriesStep.HOUR.minutes(), from, Integer.MAX_VALUE);
                        })
                        .forEach(point -> rows.add(new SealedSeries.Row(tag, point)));
            }
        }
    }

    private static String quoted(String tag) {
        boolean plain = tag.indexOf(',') < 0 && tag.indexOf('"') < 0 && tag.indexOf('\n') < 0 && tag.indexOf('\r') < 0;
        return plain ? tag : '"' + tag.replace("\"", "\"\"") + '"';
    }
}
