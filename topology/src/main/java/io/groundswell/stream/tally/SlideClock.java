package io.groundswell.stream.tally;

import io.groundswell.block.ReceivedBlock;
import io.groundswell.stream.step.SlideEnd;
import io.groundswell.trend.ScopeSlide;
import io.groundswell.trend.tally.Tally;
import java.util.ArrayList;
import java.util.List;

/**
 * Applies mentions to a tally in the order of slides, and closes the slides one by one. Knows no streams: what it does
 * follows from the blocks and the minute up to which slides may close.
 */
final class SlideClock {
    private final Tally tally;
    private final PendingMentions pending = new PendingMentions();
    private int closedThrough = SlideEnd.NONE;
    private int startedAt = SlideEnd.NONE;
    private long sealedMentions;

    SlideClock(Tally tally) {
        this.tally = tally;
    }

    /** The end of the last closed slide, exclusive, or {@link SlideEnd#NONE}. */
    int closedThrough() {
        return closedThrough;
    }

    /** Where the first slide that was not left out at the start began, or {@link SlideEnd#NONE}. */
    int startedAt() {
        return startedAt;
    }

    /** Mentions that came when their hour was sealed already, and so changed nothing. */
    long sealedMentions() {
        return sealedMentions;
    }

    void add(long number, ReceivedBlock block) {
        pending.add(number, block);
    }

    /** Takes over from a clock that had closed all slides up to a minute, to be given its blocks again. */
    void beginRestore(int closedThroughBefore, int startedAtBefore, long sealedMentionsBefore) {
        closedThrough = closedThroughBefore;
        startedAt = startedAtBefore;
        sealedMentions = sealedMentionsBefore;
        tally.beginRestore(closedThrough);
    }

    void endRestore() {
        pending.takeBefore(closedThrough, row -> tally.restore(row.mention(), row.change(), row.effectiveMinute()));
        tally.endRestore(closedThrough);
    }

    /** Closes every slide that ends at a minute or before. */
    ClosedSlides closeThrough(int minute) {
        List<ScopeSlide> slides = new ArrayList<>();
        if (closedThrough == SlideEnd.NONE && minute != SlideEnd.NONE) {
            leaveOutUpTo(Math.min(minute, pending.firstMinute()));
            startedAt = closedThrough;
        }
        while (closedThrough < minute) {
            if (tally.isEmpty()) {
                leaveOutUpTo(Math.min(minute, Math.max(closedThrough, pending.firstMinute())));
            }
            if (closedThrough < minute) {
                int next = closedThrough + 1;
                pending.takeBefore(next, this::apply);
                slides.addAll(tally.close(next));
                closedThrough = next;
            }
        }
        return new ClosedSlides(closedThrough, slides);
    }

    /** Leaves out slides in which nothing is held; the hours they would have sealed are sealed all the same. */
    private void leaveOutUpTo(int end) {
        if (end > closedThrough) {
            tally.close(end);
            closedThrough = end;
        }
    }

    private void apply(ReceivedBlock row) {
        if (!tally.apply(row.mention(), row.change())) {
            sealedMentions++;
        }
    }
}
