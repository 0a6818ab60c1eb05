package io.groundswell.query;

import io.groundswell.query.TagSeries.Absent;
import io.groundswell.stream.TopologySettings;
import io.groundswell.stream.tally.KnownSince;
import io.groundswell.stream.tally.LiveTally;
import io.groundswell.stream.tally.SeriesStep;
import io.groundswell.trend.TimeBuckets;
import io.groundswell.trend.tally.TallyPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Which buckets of a step are known, and where they are kept: sealed ones in the store, open ones in the tally. All
 * are minutes; {@code keptFrom} and {@code openFrom} are starts of buckets.
 *
 * <pre>
 *              keptFrom           openFrom        closedThrough
 *  not counted |  sealed: a store  |  open: a tally  |  not complete yet
 * </pre>
 *
 * @param countedFrom the minute in which counting began, before the first bucket's end
 */
record KnownBuckets(SeriesStep step, int countedFrom, int keptFrom, int openFrom, int closedThrough) {

    static KnownBuckets of(SeriesStep step, LiveTally.Glance glance, TopologySettings settings) {
        int closedThrough = glance.closedThrough();
        TallyPolicy tally = new TallyPolicy(settings.source().seriesGrace());
        int firstOpenDay = tally.firstOpenDay(closedThrough) * TimeBuckets.MINUTES_PER_DAY;
        int firstOpenHour = glance.tag().firstOpenHour() * TimeBuckets.MINUTES_PER_HOUR;
        TopologySettings.Retention retention = settings.retention();
        return switch (step) {
            case MINUTE -> of(step, glance, firstOpenDay, firstOpenDay);
            case HOUR -> of(step, glance, keptFrom(firstOpenHour, retention.hours(), step), firstOpenHour);
            case DAY -> of(step, glance, keptFrom(firstOpenDay, retention.days(), step), firstOpenDay);
        };
    }

    private static KnownBuckets of(SeriesStep step, LiveTally.Glance glance, int keptFrom, int openFrom) {
        KnownSince since = glance.knownSince();
        int from = Math.max(keptFrom, since.firstBucket(step));
        return new KnownBuckets(step, since.counting(), from, openFrom, glance.closedThrough());
    }

    private static int keptFrom(int openFrom, Duration kept, SeriesStep step) {
        return openFrom - Math.toIntExact(kept.toMinutes()) / step.minutes() * step.minutes();
    }

    /** Whether counting began within a bucket: what it holds is known, but not that it is empty. */
    boolean isPart(int start) {
        return start < countedFrom;
    }

    /** The buckets that were counted whole. */
    KnownBuckets whole() {
        return isPart(keptFrom)
                ? new KnownBuckets(step, countedFrom, keptFrom + step.minutes(), openFrom, closedThrough)
                : this;
    }

    /** The part of a range of which something is known; empty if its ends meet. */
    SeriesQuestion.Range known(SeriesQuestion.Range asked) {
        int from = Math.max(asked.from(), Math.min(keptFrom, asked.to()));
        int firstUnknown = -Math.floorDiv(-closedThrough, step.minutes()) * step.minutes();
        return new SeriesQuestion.Range(from, Math.max(from, Math.min(asked.to(), firstUnknown)));
    }

    /** The other parts, with the reasons. */
    List<Absent> absent(SeriesQuestion.Range asked) {
        SeriesQuestion.Range known = known(asked);
        List<Absent> absent = new ArrayList<>();
        if (asked.from() < known.from()) {
            absent.add(absent(
                    asked.from(),
                    known.from(),
                    "series by " + step.label() + " are known from " + Asking.instant(keptFrom) + " on"));
        }
        if (known.to() < asked.to() || asked.from() >= closedThrough) {
            absent.add(absent(known.to(), asked.to(), "events are complete through " + Asking.instant(closedThrough)));
        }
        return absent;
    }

    private static Absent absent(int from, int to, String why) {
        return new Absent(Asking.instant(from), Asking.instant(to), why);
    }
}
