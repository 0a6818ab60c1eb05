package io.groundswell.stream.tally;

import io.groundswell.block.ByteReader;
import io.groundswell.block.ByteWriter;
import io.groundswell.stream.step.SlideEnd;

/**
 * Since when a tally knows its tags' series: what lies before was never read, or is deleted. All are minutes;
 * {@link Integer#MIN_VALUE} sets no bound.
 *
 * @param counting where the first slide began: what became known earlier was not counted
 * @param hours the start of the first hour that is not deleted
 * @param days the start of the first day that is not deleted
 */
public record KnownSince(int counting, int hours, int days) {
    /** Before the first slide, with nothing deleted. */
    static final KnownSince NOT_STARTED = new KnownSince(SlideEnd.NONE, SlideEnd.NONE, SlideEnd.NONE);

    /** The start of the first bucket of a step that is not deleted; counting may have begun within it. */
    public int firstBucket(SeriesStep step) {
        int first = Math.floorDiv(counting, step.minutes()) * step.minutes();
        return switch (step) {
            case MINUTE -> first;
            case HOUR -> Math.max(first, hours);
            case DAY -> Math.max(first, days);
        };
    }

    KnownSince countingFrom(int minute) {
        return new KnownSince(minute, hours, days);
    }

    /** After the buckets of a step before one were deleted. */
    KnownSince deletedBefore(SeriesStep step, int bucket) {
        int start = bucket * step.minutes();
        return step == SeriesStep.HOUR
                ? new KnownSince(counting, Math.max(hours, start), days)
                : new KnownSince(counting, hours, Math.max(days, start));
    }

    void writeTo(ByteWriter writer) {
        writer.putSigned(counting).putSigned(hours).putSigned(days);
    }

    static KnownSince readFrom(ByteReader reader) {
        return new KnownSince(reader.getSignedInt(), reader.getSignedInt(), reader.getSignedInt());
    }
}
