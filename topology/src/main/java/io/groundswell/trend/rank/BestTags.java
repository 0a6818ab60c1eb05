package io.groundswell.trend.rank;

import io.groundswell.trend.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Chooses the best of a slide's listed tags: as many as the ranking has places. The order is total, so that the choice does not
 * depend on the order of the offers. An offer is O(1) if it is worse than all that are held, otherwise O(log places). Not
 * thread-safe.
 */
final class BestTags {

    private static final Comparator<Contender> BEST_FIRST = Comparator.comparingDouble(Contender::score)
            .thenComparingInt(contender -> contender.seen().observed())
            .reversed()
            .thenComparingInt(contender -> contender.track().episode().sinceMinute())
            .thenComparing(contender -> contender.track().tag(), Utf8Order.INSTANCE);

    private final int places;
    private final PriorityQueue<Contender> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());

    /**
     * A listed tag.
     *
     * @param track its track
     * @param seen what was seen of it in this slide
     * @param score the shown score
     */
    record Contender(TagTrack track, Sighting seen, double score) {

        /** As published, at its place. */
        RankedTag shownAs(String form, int rank, List<WindowFigures> windows, Authenticity authenticity) {
            return new RankedTag(
                    rank,
                    track.tag(),
                    form,
                    track.episode().state(),
                    track.episode().sinceMinute(),
                    seen.candidate().firstSeenMinute(),
                    score,
                    windows,
                    seen.candidate().conduct(),
                    authenticity);
        }
    }

    BestTags(int places) {
        this.places = places;
    }

    void offer(TagTrack track, Sighting seen, double score) {
        if (worstFirst.size() < places) {
            worstFirst.add(new Contender(track, seen, score));
            return;
        }
        Contender worst = worstFirst.element();
        if (score >= worst.score()) {
            Contender offered = new Contender(track, seen, score);
            if (BEST_FIRST.compare(offered, worst) < 0) {
                worstFirst.remove();
                worstFirst.add(offered);
            }
        }
    }

    /** The chosen ones, best first. */
    List<Contender> bestFirst() {
        List<Contender> best = new ArrayList<>(worstFirst);
        best.sort(BEST_FIRST);
        return best;
    }
}
