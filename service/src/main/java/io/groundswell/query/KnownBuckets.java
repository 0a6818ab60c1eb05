package io.groundswell.query;

import io.groundswell.query.TagSeries.Absent;
import io.groundswell.stream.SeriesStep;
import io.groundswell.stream.TopologySettings;
import io.groundswell.trend.TallyPolicy;
import io.groundswell.trend.TimeBuckets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Which buckets of a step are known, and where they are kept: sealed ones in the store, open ones in the tally. All
 * three are minutes, and starts of buckets but for the last.
 *
 * <pre>
 *            keptFrom           openFrom        closedThrough
 *  forgotten |  sealed: a store  |  open: a tally  |  not complete yet
 * </pre>
 */
record KnownBuckets(SeriesStep step, int keptFrom, int openFrom, int closedThrough) {

    static KnownBuckets of(SeriesStep step, int closedThrough, int firstOpenHour, TopologySettings settings) {
        TallyPolicy tally = new TallyPolicy(settings.source().seriesGrace());
        int firstOpenDay = tally.firstOpenDay(closedThrough) * TimeBuckets.MINUTES_PER_DAY;
        return switch (step) {
            case MINUTE -> new KnownBuckets(step, firstOpenDay, firstOpenDay, closedThrough);
            case HOUR ->
                sealedBefore(
                        firstOpenHour * TimeBuckets.MINUTES_PER_HOUR,
                        settings.retention().hours(),
                        step,
                        closedThrough);
            case DAY -> sealedBefore(firstOpenDay, settings.retention().days(), step, closedThrough);
        };
    }

    private static KnownBuckets sealedBefore(int openFrom, Duration kept, SeriesStep step, int closedThrough) {
        int keptMinutes = Math.toIntExact(kept.toMinutes()) / step.minutes() * step.minutes();
        return new KnownBuckets(step, openFrom - keptMinutes, openFrom, closedThrough);
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
                    "series by " + step.label() + " are kept from " + Asking.instant(keptFrom) + " on"));
        }
        if (known.to() < asked.to()) {
            absent.add(absent(known.to(), asked.to(), "events are complete through " + Asking.instant(closedThrough)));
        }
        return absent;
    }

    private static Absent absent(int from, int to, String why) {
        return new Absent(Asking.instant(from), Asking.instant(to), why);
    }
}
