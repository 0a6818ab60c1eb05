package io.groundswell.stream.rank;

import io.groundswell.block.ByteReader;
import io.groundswell.block.ByteWriter;
import io.groundswell.stream.step.SlideEnd;

/**
 * Which slides a partition has ranked, and which of their rankings are kept. All are ends of slides, in minutes, and
 * {@link Integer#MIN_VALUE} before the first slide.
 *
 * @param from the first slide; of what trended before it nothing is known
 * @param keptFrom the first slide whose ranking is not deleted; {@link Integer#MIN_VALUE} if none is
 * @param through the last slide; may be ahead of what is committed
 */
public record RankedRange(int from, int keptFrom, int through) {
    /** Before the first slide. */
    static final RankedRange NOTHING = new RankedRange(SlideEnd.NONE, SlideEnd.NONE, SlideEnd.NONE);

    /** Goes on to a slide, which is the first if there was none. */
    RankedRange through(int end) {
        return end == SlideEnd.NONE ? this : new RankedRange(from == SlideEnd.NONE ? end : from, keptFrom, end);
    }

    /** After rankings of slides that ended before a minute were deleted. */
    RankedRange keptFrom(int end) {
        return new RankedRange(from, Math.max(keptFrom, end), through);
    }

    void writeTo(ByteWriter writer) {
        writer.putSigned(from).putSigned(keptFrom).putSigned(through);
    }

    static RankedRange readFrom(ByteReader reader) {
        return new RankedRange(reader.getSignedInt(), reader.getSignedInt(), reader.getSignedInt());
    }
}
