package io.groundswell.stream;

import io.groundswell.trend.Candidate;
import io.groundswell.trend.Observation;
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
    private final TreeMap<Integer, TreeMap<String, ScopeSlide>> slides = new TreeMap<>();
    private final int[] closedThrough;

    PendingSlides(int tallyPartitions) {
        closedThrough = new int[tallyPartitions];
        Arrays.fill(closedThrough, SlideClock.NOT_STARTED);
    }

    void add(CandidateBlock block) {
        closedThrough[block.tallyPartition()] = Math.max(closedThrough[block.tallyPartition()], block.closedThrough());
        for (ScopeSlide slide : block.slides()) {
            slides.computeIfAbsent(slide.endMinute(), end -> new TreeMap<>())
                    .merge(slide.scope(), slide, PendingSlides::joined);
        }
    }

    /** The end of the last slide that every tally has closed; {@link SlideClock#NOT_STARTED} until all have been heard. */
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
        TreeMap<String, ScopeSlide> taken = slides.remove(endMinute);
        return taken == null ? new TreeMap<>() : taken;
    }

    void restoreClosed(int tallyPartition, int closed) {
        closedThrough[tallyPartition] = closed;
    }

    int[] closed() {
        return closedThrough.clone();
    }

    /** Tags are spread over the partitions, each in one; a scope's activity is counted in one of them. */
    private static ScopeSlide joined(ScopeSlide one, ScopeSlide other) {
        List<Observation> activity = one.activity().isEmpty() ? other.activity() : one.activity();
        List<Candidate> candidates = new ArrayList<>(one.candidates());
        candidates.addAll(other.candidates());
        return new ScopeSlide(
                one.scope(), one.endMinute(), activity, one.activeTags() + other.activeTags(), candidates);
    }
}
