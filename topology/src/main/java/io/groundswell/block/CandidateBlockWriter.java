package io.groundswell.block;

import io.groundswell.trend.Observations;
import io.groundswell.trend.ScopeSlide;
import io.groundswell.trend.TimeBuckets;
import java.util.List;

/**
 * What one tally tells one rank partition, in bytes: most of what a slide says was said by the slide before, be it in this block
 * or in the last one, so only the difference is written ({@link SlideDifferenceWriter}). In each hour of event time one block
 * stands alone, and is followed by those that build upon it: so who has lost what it heard needs an hour's blocks at most. The
 * first block of a writer stands alone too. Not thread-safe.
 *
 * <pre>
 *   version  tally partition  closed through  stands alone  slides: scope, end, active tags, activity, candidates
 * </pre>
 */
public final class CandidateBlockWriter {
    static final int VERSION = 6;

    private final int tallyPartition;
    private SlideDifferenceWriter differences = new SlideDifferenceWriter();
    private int hour = Integer.MIN_VALUE; // of the first slide since the writer forgot what it had told

    /** Of a tally partition that speaks. */
    public CandidateBlockWriter(int tallyPartition) {
        this.tallyPartition = tallyPartition;
    }

    /**
     * Writes the next block.
     *
     * @param closedThrough the end of the last closed slide, a minute, exclusive
     * @param slides by ascending end, the scopes of the rank partition alone
     */
    public byte[] write(int closedThrough, List<ScopeSlide> slides) {
        boolean standsAlone = beginsHour(slides);
        if (standsAlone) {
            differences = new SlideDifferenceWriter();
        }
        ByteWriter out = new ByteWriter(1_024)
                .put(VERSION)
                .putVar(tallyPartition)
                .putSigned(closedThrough)
                .put(standsAlone ? 1 : 0)
                .putVar(slides.size());
        for (ScopeSlide slide : slides) {
            out.putString(slide.scope()).putSigned(slide.endMinute()).putVar(slide.activeTags());
            putActivity(out, slide.activity());
            differences.put(out, slide.scope(), slide.candidates());
        }
        return out.toBytes();
    }

    private static void putActivity(ByteWriter out, Observations activity) {
        boolean known = !activity.equals(Observations.NONE);
        out.put(known ? 1 : 0);
        if (known) {
            CandidateWriter.putObservations(out, activity);
        }
    }

    /** Whether the first slide lies in another hour than the one that was told first of all that is built upon. */
    private boolean beginsHour(List<ScopeSlide> slides) {
        if (slides.isEmpty()) {
            return false;
        }
        int before = hour;
        hour = TimeBuckets.hourOf(slides.get(0).endMinute() - 1);
        return hour != before;
    }
}
