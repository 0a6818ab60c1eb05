package io.groundswell.block;

import io.groundswell.trend.Observations;
import io.groundswell.trend.ScopeSlide;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what the tallies told with a {@link CandidateBlockWriter} each: all blocks of a tally in their order, the first of which
 * stands alone. Not thread-safe.
 */
public final class CandidateBlockReader {
    private final Map<Integer, SlideDifferenceReader> tallies = new HashMap<>();

    /**
     * Reads the next block of any tally.
     *
     * @throws IllegalArgumentException if the block is in another format, or builds upon one that was not read
     */
    public CandidateBlock read(byte[] block) {
        ByteReader in = new ByteReader(block).expectVersion(CandidateBlockWriter.VERSION, "candidate block");
        int tally = in.getInt();
        int closedThrough = in.getSignedInt();
        boolean standsAlone = in.get() == 1;
        int count = in.getInt();
        List<ScopeSlide> slides = new ArrayList<>(count);
        if (count > 0) {
            SlideDifferenceReader differences = differencesOf(tally, standsAlone);
            for (int i = 0; i < count; i++) {
                slides.add(slide(in, differences));
            }
        }
        return new CandidateBlock(tally, closedThrough, standsAlone, slides);
    }

    private SlideDifferenceReader differencesOf(int tally, boolean standsAlone) {
        if (standsAlone) {
            tallies.put(tally, new SlideDifferenceReader());
        }
        SlideDifferenceReader differences = tallies.get(tally);
        if (differences == null) {
            throw new IllegalArgumentException("a block of tally " + tally + " builds upon one that was not read");
        }
        return differences;
    }

    private static ScopeSlide slide(ByteReader in, SlideDifferenceReader differences) {
        String scope = in.getString();
        int endMinute = in.getSignedInt();
        int activeTags = in.getInt();
        Observations activity = in.get() == 1 ? CandidateReader.observations(in) : Observations.NONE;
        return new ScopeSlide(scope, endMinute, activity, activeTags, differences.next(in, scope));
    }
}
