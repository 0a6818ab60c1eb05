package io.groundswell.trend;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the tags of one scope, slide by slide, and says what changed. Its answer is a function of the slides alone: not of the
 * candidates' order, nor of when its state was written and read back.
 *
 * <p>Slides are ranked in the order of their ends. While {@link #isActive}, each minute is ranked, also one without a candidate;
 * while it is not, minutes without candidates may be left out: they would change nothing.
 *
 * <p>A slide costs O(c + t + r log r) for c candidates, t tracked and r listed tags. Not thread-safe.
 */
public final class ScopeRanker {

    private static final Comparator<RankedTag> BEST_FIRST = Comparator.comparingDouble(RankedTag::score)
            .thenComparingInt(RankedTag::observed)
            .reversed()
            .thenComparingInt(RankedTag::sinceMinute)
            .thenComparing(RankedTag::tag, Utf8Order.INSTANCE);

    private final String scope;
    private final ScoringPolicy policy;
    private final TrackBook tracks;
    private int lastEndMinute;

    /** A ranker that has seen nothing yet. */
    public ScopeRanker(String scope, ScoringPolicy policy) {
        this(scope, policy, new TrackBook(), Integer.MIN_VALUE);
    }

    private ScopeRanker(String scope, ScoringPolicy policy, TrackBook tracks, int lastEndMinute) {
        this.scope = scope;
        this.policy = policy;
        this.tracks = tracks;
        this.lastEndMinute = lastEndMinute;
    }

    /** Whether any tag is on its way, up or down: then the next minute must be ranked even if it is empty. */
    public boolean isActive() {
        return !tracks.isEmpty();
    }

    /** The tag's state at the last slide's end, ranked or not; null if it is not on its way. */
    public @Nullable TrendState stateOf(String tag) {
        TagTrack track = tracks.find(tag);
        return track == null ? null : track.episode().state();
    }

    /** The tags on their way, up or down, ranked or not; a copy. O(tracked tags). */
    public Map<String, Standing> standings() {
        Map<String, Standing> standings = new HashMap<>();
        for (TagTrack track : tracks.all()) {
            Episode episode = track.episode();
            if (episode.state() != TrendState.ENDED) {
                standings.put(track.tag(), new Standing(episode.state(), episode.sinceMinute()));
            }
        }
        return Map.copyOf(standings);
    }

    /**
     * Ranks a slide.
     *
     * @throws IllegalArgumentException if the slide is another scope's, is not after the last one, or leaves one out while active
     */
    public RankedSlide rank(ScopeSlide slide, TagVerdicts verdicts) {
        requireNext(slide);
        lastEndMinute = slide.endMinute();
        Surge surge = new Surge(slide.activity(), policy.surprise());
        List<Sighting> sightings = slide.candidates().stream()
                .map(candidate -> Sighting.of(candidate, surge, policy.surprise()))
                .toList();
        tracks.advance(lastEndMinute, sightings, policy.states().trendingZAmong(slide.activeTags()), policy);
        Ranking ranking = new Ranking(scope, lastEndMinute, best(sightings, verdicts));
        List<RankingChange> changes =
                new RankingDifference(tracks, policy.states()).noteAndTell(ranking, sightings, verdicts);
        tracks.forgetEnded(policy.states());
        return new RankedSlide(ranking, changes);
    }

    /** The bytes {@link #writeTo} writes. */
    public int encodedSize() {
        return Integer.BYTES + tracks.encodedSize();
    }

    /** Writes the whole state: equal states, equal bytes. */
    public void writeTo(ByteBuffer out) {
        out.putInt(lastEndMinute);
        tracks.writeTo(out);
    }

    /** Brings back the ranker of {@code scope} that {@link #writeTo} wrote. */
    public static ScopeRanker readFrom(ByteBuffer in, String scope, ScoringPolicy policy) {
        int lastEndMinute = in.getInt();
        return new ScopeRanker(scope, policy, TrackBook.readFrom(in), lastEndMinute);
    }

    private void requireNext(ScopeSlide slide) {
        if (!slide.scope().equals(scope)) {
            throw new IllegalArgumentException("slide of " + slide.scope() + " given to the ranker of " + scope);
        }
        int end = slide.endMinute();
        if (isActive() ? end != lastEndMinute + 1 : end <= lastEndMinute) {
            throw new IllegalArgumentException("slide " + end + " of " + scope + " does not follow " + lastEndMinute
                    + (isActive() ? ": while active, each minute is ranked" : ""));
        }
    }

    private List<RankedTag> best(List<Sighting> sightings, TagVerdicts verdicts) {
        List<RankedTag> listed = new ArrayList<>();
        for (Sighting sighting : sightings) {
            TagTrack track = tracks.find(sighting.tag());
            if (track == null) {
                continue;
            }
            if (verdicts.blocked(track.tag())) {
                track.hide();
            } else if (track.isListed()) {
                double score = track.scoreAt(lastEndMinute, policy.ranking());
                listed.add(sighting.shownBy(track, formOf(sighting, verdicts), score));
            }
        }
        listed.sort(BEST_FIRST);
        List<RankedTag> best = new ArrayList<>();
        for (RankedTag tag :
                listed.subList(0, Math.min(listed.size(), policy.ranking().size()))) {
            best.add(tag.atRank(best.size() + 1));
        }
        return best;
    }

    private static String formOf(Sighting sighting, TagVerdicts verdicts) {
        String decided = verdicts.shownAs(sighting.tag());
        return decided == null ? sighting.candidate().form() : decided;
    }
}
