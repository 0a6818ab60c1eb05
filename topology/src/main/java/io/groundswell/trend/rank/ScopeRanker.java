package io.groundswell.trend.rank;

import io.groundswell.trend.Candidate;
import io.groundswell.trend.ScopeSlide;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.Surge;
import io.groundswell.trend.rank.BestTags.Contender;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
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
 * <p>A slide costs O(c + t + r log n) for c candidates, t tracked and r listed tags, and n places of the ranking. Not thread-safe.
 */
public final class ScopeRanker {

    private final String scope;
    private final ScoringPolicy policy;
    private final ScoreScale scale;
    private final TrackBook tracks;
    private int lastEndMinute;

    /** A ranker that has seen nothing yet. */
    public ScopeRanker(String scope, ScoringPolicy policy) {
        this(scope, policy, new TrackBook(), Integer.MIN_VALUE);
    }

    private ScopeRanker(String scope, ScoringPolicy policy, TrackBook tracks, int lastEndMinute) {
        this.scope = scope;
        this.policy = policy;
        this.scale = new ScoreScale(policy.ranking());
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
        tracks.forEach(track -> {
            Episode episode = track.episode();
            if (episode.state() != TrendState.ENDED) {
                standings.put(track.tag(), new Standing(episode.state(), episode.sinceMinute()));
            }
        });
        return Collections.unmodifiableMap(standings);
    }

    /**
     * Ranks a slide.
     *
     * @throws IllegalArgumentException if the slide is another scope's, is not after the last one, leaves one out while active,
     *     or tells of a candidate twice; after that the ranker must not be used any more
     */
    public RankedSlide rank(ScopeSlide slide, TagVerdicts verdicts) {
        requireNext(slide);
        lastEndMinute = slide.endMinute();
        SlideTerms terms = new SlideTerms(
                lastEndMinute, policy.states().trendingZAmong(slide.activeTags()), policy.states(), scale);
        Surge surge = new Surge(slide.activity(), policy.surprise());
        List<Contender> best = advance(slide.candidates(), surge, terms, verdicts);
        Ranking ranking = new Ranking(scope, lastEndMinute, shown(best, surge, verdicts));
        List<RankingChange> changes = new RankingDifference(tracks, policy.states()).tell(ranking, verdicts);
        tracks.rank(best.stream().map(Contender::track).toList());
        tracks.forgetEnded(terms);
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

    /** Advances all tracks by a slide; returns the best of those that are to be ranked, in their order. */
    private List<Contender> advance(List<Candidate> candidates, Surge surge, SlideTerms terms, TagVerdicts verdicts) {
        BestTags best = new BestTags(policy.ranking().size());
        for (Candidate candidate : candidates) {
            Sighting seen = Sighting.of(candidate, surge, policy);
            TagTrack track = tracks.advance(seen, terms);
            if (track == null) {
                continue;
            }
            if (verdicts.against(scope, track.tag()) != null) {
                track.hide();
            } else if (track.isListed()) {
                // Not part of what fades: what is found to be staged falls at once.
                double q = track.authenticityOf(candidate.conduct(), policy.authenticity())
                        .q();
                best.offer(track, seen, q * track.scoreBy(terms));
            }
        }
        tracks.advanceOthers(terms);
        return best.bestFirst();
    }

    private List<RankedTag> shown(List<Contender> best, Surge surge, TagVerdicts verdicts) {
        List<RankedTag> shown = new ArrayList<>(best.size());
        for (Contender contender : best) {
            Candidate candidate = contender.seen().candidate();
            List<WindowFigures> windows = WindowFigures.of(candidate.observations(), surge, policy.surprise());
            Authenticity genuine = contender.track().authenticityOf(candidate.conduct(), policy.authenticity());
            shown.add(contender.shownAs(formOf(candidate, verdicts), shown.size() + 1, windows, genuine));
        }
        return shown;
    }

    private static String formOf(Candidate candidate, TagVerdicts verdicts) {
        String decided = verdicts.shownAs(candidate.tag());
        return decided == null ? candidate.form() : decided;
    }
}
