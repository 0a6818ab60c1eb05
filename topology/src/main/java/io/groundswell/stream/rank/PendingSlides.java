package io.groundswell.stream.rank;

import io.groundswell.block.CandidateBlock;
import io.groundswell.stream.step.SlideEnd;
import io.groundswell.trend.Candidate;
import io.groundswell.trend.Observations;
import io.groundswell.trend.ScopeSlide;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the tally partitions have said of slides that are not ranked yet, joined by slide and scope. How far each of them
 * has closed decides how far slides can be ranked.
 */
final class PendingSlides {
    private final TreeMap<Integer, TreeMap<String, Parts>> slides = new TreeMap<>();
    private final int[] closedThrough;

    PendingSlides(int tallyPartitions) {
        closedThrough = new int[tallyPartitions];
        Arrays.fill(closedThrough, SlideEnd.NONE);
    }

    void add(CandidateBlock block) {
        closedThrough[block.tallyPartition()] = Math.max(closedThrough[block.tallyPartition()], block.closedThrough());
        for (ScopeSlide slide : block.slides()) {
            slides.computeIfAbsent(slide.endMinute(), end -> new TreeMap<>())
                    .computeIfAbsent(slide.scope(), scope -> new Parts())
                    .add(slide);
        }
    }

    /** The end of the last slide that every tally has closed; {@link SlideEnd#NONE} until all have been heard. */
    int rankableThrough() {
        int least = Integer.MAX_VALUE;
        for (int closed : closedThrough) {
            least = Math.min(least, closed);
        }
        return least;
    }

    /** The end of the first slide there is something to rank in; {@link Integer#MAX_VALUE} if there is none. */
    int firstEnd() {
        return slides.isEmpty() ? Integer.MAX_VALUE : slides.firstKey();
    }

    /** The slides that end at a minute, by scope; they are pending no more. */
    Map<String, ScopeSlide> take(int endMinute) {
        Map<String, ScopeSlide> whole = new TreeMap<>();
        TreeMap<String, Parts> taken = slides.remove(endMinute);
        if (taken != null) {
            taken.forEach((scope, parts) -> whole.put(scope, parts.joined()));
        }
        return whole;
    }

    void restoreClosed(int tallyPartition, int closed) {
        closedThrough[tallyPartition] = closed;
    }

    int[] closed() {
        return closedThrough.clone();
    }

    /** What the tallies say of one slide and scope. Each tag is counted in one partition, a scope's activity in one too. */
    private static final class Parts {
        private final List<ScopeSlide> parts = new ArrayList<>(1);

        void add(ScopeSlide part) {
            parts.add(part);
        }

        ScopeSlide joined() {
            ScopeSlide first = parts.get(0);
            if (parts.size() == 1) {
                return first;
            }
            Observations activity = Observations.NONE;
            List<Candidate> candidates = new ArrayList<>();
            int activeTags = 0;
            for (ScopeSlide part : parts) {
                activity = activity.equals(Observations.NONE) ? part.activity() : activity;
                activeTags += part.activeTags();
                candidates.addAll(part.candidates());
            }
            return new ScopeSlide(first.scope(), first.endMinute(), activity, activeTags, candidates);
        }
    }
}
