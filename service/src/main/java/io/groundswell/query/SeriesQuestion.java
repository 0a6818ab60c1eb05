package io.groundswell.query;

import io.groundswell.stream.tally.SeriesStep;
import io.groundswell.trend.TimeBuckets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which buckets of a series are asked for: those that begin in {@code [from, to)}.
 *
 * @param step the buckets' length
 * @param from null: as many buckets before {@code to} as the step shows by default
 * @param to null: as of now, and an empty range if {@code from} is later
 */
public record SeriesQuestion(
        SeriesStep step, @Nullable Instant from, @Nullable Instant to) {
    /** Buckets of one answer at most. */
    public static final int MOST_POINTS = 5_000;

    /** Reads a step as {@code 1m}, {@code 1h} or {@code 1d}. */
    public static SeriesStep step(String label) {
        return Arrays.stream(SeriesStep.values())
                .filter(step -> step.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new BadQuestion("step", label, "be 1m, 1h or 1d"));
    }

    /** The minutes that are asked for, when all before a minute is known. */
    Range range(int closedThrough) {
        Instant end = to == null ? Asking.instant(closedThrough) : to;
        Instant start = from == null ? end.minus(length().multipliedBy(shownByDefault())) : from;
        if (to == null && !start.isBefore(end)) {
            return new Range(firstBucketMinute(start), firstBucketMinute(start));
        }
        if (!start.isBefore(end)) {
            throw new BadQuestion("from", start.toString(), "be before to, " + end);
        }
        if (Duration.between(start, end).dividedBy(length()) >= MOST_POINTS) {
            throw new BadQuestion(
                    "from",
                    start.toString(),
                    "be less than " + MOST_POINTS + " steps of " + step.label() + " before " + end);
        }
        return new Range(firstBucketMinute(start), firstBucketMinute(end));
    }

    /** Half-open, in minutes; both ends are starts of buckets. */
    record Range(int from, int to) {}

    private Duration length() {
        return Duration.ofMinutes(step.minutes());
    }

    private int shownByDefault() {
        return switch (step) {
            case MINUTE -> 180;
            case HOUR -> 48;
            case DAY -> 30;
        };
    }

    /** The start of the first bucket that begins at a time or later. */
    private int firstBucketMinute(Instant time) {
        long lengthMs = length().toMillis();
        long bucket = -Math.floorDiv(-time.toEpochMilli(), lengthMs);
        return TimeBuckets.minuteOf(bucket * lengthMs);
    }
}
