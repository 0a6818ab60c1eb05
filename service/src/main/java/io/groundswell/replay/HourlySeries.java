package io.groundswell.replay;

import io.groundswell.runtime.StreamsRuntime;
import io.groundswell.stream.step.Stores;
import io.groundswell.stream.tally.LiveTally;
import io.groundswell.stream.tally.SealedSeries;
import io.groundswell.stream.tally.SeriesStep;
import io.groundswell.trend.Scopes;
import io.groundswell.trend.TimeBuckets;
import io.groundswell.trend.tally.Mention;
import io.groundswell.trend.tally.SeriesPoint;
import java.util.ArrayList;
import java.util.List;

/** The series by the hour of the scope {@code global}, as running streams hold them: sealed hours and open ones. */
final class HourlySeries {
    private final StreamsRuntime streams;

    HourlySeries(StreamsRuntime streams) {
        this.streams = streams;
    }

    /** All rows, by ascending window and tag; posts lie between {@code fromMs} and {@code toMs}, inclusive. */
    List<HourlyRow> rows(long fromMs, long toMs) {
        List<HourlyRow> rows = new ArrayList<>();
        addSealed(
                rows, TimeBuckets.hourOf(TimeBuckets.minuteOf(fromMs)), TimeBuckets.hourOf(TimeBuckets.minuteOf(toMs)));
        streams.live().tallies().all().values().forEach(tally -> addOpen(rows, tally));
        rows.sort(HourlyRow.BY_WINDOW_AND_TAG);
        return rows;
    }

    private void addSealed(List<HourlyRow> rows, int firstHour, int lastHour) {
        SealedSeries sealed = new SealedSeries(streams.store(Stores.TAG_SERIES));
        for (int hour = firstHour; hour <= lastHour; hour++) {
            sealed.bucket(Scopes.GLOBAL, SeriesStep.HOUR, hour).stream()
                    .filter(row -> !row.tag().equals(Mention.ACTIVITY))
                    .forEach(row -> rows.add(rowOf(row.tag(), row.point())));
        }
    }

    private static void addOpen(List<HourlyRow> rows, LiveTally tally) {
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
                        .forEach(point -> rows.add(rowOf(tag, point)));
            }
        }
    }

    private static HourlyRow rowOf(String tag, SeriesPoint point) {
        return new HourlyRow(TimeBuckets.minuteStartMs(point.startMinute()), tag, point.posts(), point.people());
    }
}
