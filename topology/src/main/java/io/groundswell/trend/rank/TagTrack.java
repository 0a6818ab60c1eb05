package io.groundswell.trend.rank;

import io.groundswell.conduct.Conduct;
import io.groundswell.trend.AuthenticityPolicy;
import io.groundswell.trend.StatePolicy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a scope's ranker remembers of a tag from slide to slide: its episode, its shown score, and how it was ranked last. O(1)
 * a slide. Not thread-safe.
 */
final class TagTrack {

    private static final int NOT_TOLD = -1;

    private static final int FIXED_BYTES =
            2 * Integer.BYTES + 2 * Byte.BYTES + Double.BYTES + Episode.ENCODED_SIZE + ShownScore.ENCODED_SIZE;

    private final String tag;
    private final byte[] tagBytes;
    private final Episode episode;
    private final ShownScore shown;
    private boolean listed; // confirmed since it was last quiet
    private int people = NOT_TOLD; // matters within a slide only: not part of the state
    private double lastZ;
    private int rank; // in the last ranking; 0: not in it
    private TrendState rankedState = TrendState.ENDED;
    private Conduct judged = Conduct.NONE; // with what follows from it, kept for the next slide: not part of the state
    private @Nullable Authenticity authenticity;

    TagTrack(String tag) {
        this(tag, new Episode(), new ShownScore());
    }

    private TagTrack(String tag, Episode episode, ShownScore shown) {
        this.tag = tag;
        this.tagBytes = tag.getBytes(StandardCharsets.UTF_8);
        this.episode = episode;
        this.shown = shown;
    }

    /** Goes on by a slide in which the tag was seen. */
    void advance(Sighting seen, SlideTerms terms) {
        people = seen.candidate().people();
        episode.advance(terms.endMinute(), people, seen.z(), terms.trendingZ(), terms.states());
        settle(terms);
        if (listed) {
            double score = terms.scale().score(seen.z(), seen.observed());
            shown.update(terms.endMinute(), score, seen.candidate().fell(), terms.scale());
            lastZ = seen.z();
        }
    }

    /** Goes on by a slide in which nothing was told of the tag. */
    void advanceQuiet(SlideTerms terms) {
        people = NOT_TOLD;
        episode.advanceQuiet(terms.endMinute(), terms.states());
        settle(terms);
    }

    /** A quiet tag is listed again only when its surprise is confirmed without a gap: it does not flicker about the limit. */
    private void settle(SlideTerms terms) {
        if (episode.isQuiet()) {
            listed = false;
            shown.reset();
        } else if (episode.beginsAt(terms.endMinute()) || episode.isConfirmedWithoutGap(terms.states())) {
            listed = true;
        }
    }

    /** How genuine the use of the tag looks. Mostly it is the use that was judged last. */
    @SuppressWarnings("ReferenceEquality") // equal ones are judged alike
    Authenticity authenticityOf(Conduct conduct, AuthenticityPolicy policy) {
        if (authenticity == null || judged != conduct) {
            judged = conduct;
            authenticity = Authenticity.of(conduct, policy);
        }
        return authenticity;
    }

    /** Voids the score shown so far: a verdict forbids the tag. */
    void hide() {
        shown.reset();
    }

    /** Notes its place in the ranking just made; 0: none. */
    void rankedAt(int place) {
        rank = place;
        rankedState = episode.state();
    }

    boolean isForgettable(StatePolicy policy) {
        return rank == 0 && episode.isForgettable(policy);
    }

    String tag() {
        return tag;
    }

    Episode episode() {
        return episode;
    }

    /** Whether the tag is to be ranked, if no verdict forbids it. */
    boolean isListed() {
        return listed;
    }

    /** The shown score but for authenticity. */
    double scoreBy(SlideTerms terms) {
        return shown.at(terms.endMinute(), terms.scale());
    }

    /** Whether anything was told of the tag in the last slide. */
    boolean wasTold() {
        return people != NOT_TOLD;
    }

    /** People in the shortest window of the last slide, if the tag was told. */
    int people() {
        return people;
    }

    /** The surprise at the last slide it was listed in. */
    double lastZ() {
        return lastZ;
    }

    /** The place in the last ranking, from 1; 0: none. */
    int rank() {
        return rank;
    }

    /** The state at the last ranking. */
    TrendState rankedState() {
        return rankedState;
    }

    int encodedSize() {
        return FIXED_BYTES + tagBytes.length;
    }

    void writeTo(ByteBuffer out) {
        out.putInt(tagBytes.length).put(tagBytes);
        out.putInt(rank).put(rankedState.code()).put((byte) (listed ? 1 : 0)).putDouble(lastZ);
        episode.writeTo(out);
        shown.writeTo(out);
    }

    static TagTrack readFrom(ByteBuffer in) {
        byte[] tagBytes = new byte[in.getInt()];
        in.get(tagBytes);
        int rank = in.getInt();
        TrendState rankedState = TrendState.ofCode(in.get());
        boolean listed = in.get() == 1;
        double lastZ = in.getDouble();
        String tag = new String(tagBytes, StandardCharsets.UTF_8);
        TagTrack track = new TagTrack(tag, Episode.readFrom(in), ShownScore.readFrom(in));
        track.rank = rank;
        track.rankedState = rankedState;
        track.listed = listed;
        track.lastZ = lastZ;
        return track;
    }
}
