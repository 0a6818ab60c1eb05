package io.groundswell.bench.contest;

import io.groundswell.runtime.StreamsRuntime;
import io.groundswell.stream.step.Stores;
import io.groundswell.stream.tally.LiveTally;
import io.groundswell.stream.tally.SealedSeries;
import io.groundswell.stream.tally.SeriesStep;
import io.groundswell.trend.Scopes;
import io.groundswell.trend.TimeBuckets;
import io.groundswell.trend.tally.Mention;
import io.groundswell.trend.tally.SeriesPoint;
import io.groundswell.trend.tally.TagView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a running service knows of one hour: sealed, or as long as it is open, in memory. */
final class CountedHour {
    private final StreamsRuntime streams;
    private final int hour;

    /** @param hour since the epoch, UTC */
    CountedHour(StreamsRuntime streams, int hour) {
        this.streams = streams;
        this.hour = hour;
    }

    List<TagCount> topThree() {
        Map<String, Long> posts = new HashMap<>();
        new SealedSeries(streams.store(Stores.TAG_SERIES))
                .bucket(Scopes.GLOBAL, SeriesStep.HOUR, hour)
                .forEach(row -> posts.merge(row.tag(), (long) row.point().posts(), Long::sum));
        streams.live().tallies().all().values().forEach(tally -> addOpen(tally, posts));
        posts.remove(Mention.ACTIVITY);
        return TagCount.topThree(posts);
    }

    private void addOpen(LiveTally tally, Map<String, Long> posts) {
        for (String tag : tally.tags()) {
            tally.look(tag, glance -> open(glance.tag()))
                    .forEach(point -> posts.merge(tag, (long) point.posts(), Long::sum));
        }
    }

    /** What is sealed as an hour is still held, until its day is sealed too. */
    private List<SeriesPoint> open(TagView tag) {
        int from = hour * TimeBuckets.MINUTES_PER_HOUR;
        return tag.firstOpenHour() > hour
                ? List.of()
                : tag.series(Scopes.GLOBAL, TimeBuckets.MINUTES_PER_HOUR, from, from + TimeBuckets.MINUTES_PER_HOUR);
    }
}
