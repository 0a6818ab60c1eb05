package io.groundswell.trend.rank;

import io.groundswell.trend.StatePolicy;
import java.nio.ByteBuffer;

/**
 * A tag's rise and fall as a state machine with hysteresis; one step a slide. With h = {@code z >= 3, y >= 5} in 2 of the last 3
 * slides, H = {@code z >= max(4.25, sqrt(2 ln M)), y >= 10} in 3 of the last 6 (the numbers are the policy's):
 *
 * <pre>{@code
 *   from                 when                 to
 *   ENDED                h                    EMERGING: an episode begins
 *   EMERGING             H                    TRENDING
 *   EMERGING, TRENDING   z < 3                COOLING
 *   EMERGING, TRENDING   y < 0.8 peak         PEAKED
 *   PEAKED               z < 3                COOLING
 *   COOLING              h, no new rise       PEAKED
 *   PEAKED, COOLING      h and a new rise     TRENDING if H, otherwise EMERGING
 *   PEAKED, COOLING      quiet for an hour    ENDED: the episode is over
 *
 *   people   5   6  12  30  50  39  24  31  31  8   4   4 ...        0.8 * 50 = 40; 0.8 * 31 > 24
 *   z        4   5   9   9   9   8   5   7   7  2   -   - ...
 *   state    -   E   E   E   T   P   P   T   T  C   C   C ... -      H from the third slide with 10 people on
 * }</pre>
 *
 * The peak is the largest y since the rise. A new rise, out of PEAKED or COOLING, is a y that reaches the peak again or stands
 * as far above the low since as PEAKED lies below the peak ({@code 0.8 y > low}); it begins a new peak, not a new episode. Quiet
 * is {@code z < 1.5} or {@code y < 5}. ENDED also stands for "not yet". A slide in which nothing was told of a tag is a quiet one. Every
 * operation is O(1). Not thread-safe.
 */
final class Episode {

    static final int ENCODED_SIZE = Byte.BYTES + 6 * Integer.BYTES;

    private TrendState state = TrendState.ENDED;
    private int sinceMinute;
    private int peak;
    private int low;
    private int quietMinutes;
    private int emerging; // as RecentHits
    private int trending;

    /** The state at the last slide's end. */
    TrendState state() {
        return state;
    }

    /** The end of the slide that began the episode; meaningless once ENDED. */
    int sinceMinute() {
        return sinceMinute;
    }

    /** Whether the last slide was quiet. */
    boolean isQuiet() {
        return quietMinutes > 0;
    }

    /** Whether the episode began with the slide that ends at {@code endMinute}. */
    boolean beginsAt(int endMinute) {
        return state != TrendState.ENDED && sinceMinute == endMinute;
    }

    /** Whether as many slides as h asks for were surprising one after the other, up to the last. */
    boolean isConfirmedWithoutGap(StatePolicy policy) {
        return state != TrendState.ENDED && RecentHits.atLeast(policy.emergingHits(), policy.emergingHits(), emerging);
    }

    /** Whether forgetting this episode changes nothing: it is over, and no slide counts for the next one. */
    boolean isForgettable(StatePolicy policy) {
        return state == TrendState.ENDED
                && !RecentHits.atLeast(1, policy.emergingSlides(), emerging)
                && !RecentHits.atLeast(1, policy.trendingSlides(), trending);
    }

    /** Goes on by a slide in which the tag was quiet or nothing was told of it. */
    void advanceQuiet(int endMinute, StatePolicy policy) {
        advance(endMinute, 0, 0, policy.trendingZ(), policy);
    }

    /**
     * Goes on by a slide.
     *
     * @param people y, of the shortest window
     * @param z the largest surprise over the windows
     * @param trendingZ the surprise of a trend in this slide
     */
    void advance(int endMinute, int people, double z, double trendingZ, StatePolicy policy) {
        boolean quiet = people < policy.minPeople() || z < policy.endedZ();
        quietMinutes = quiet ? quietMinutes + 1 : 0;
        emerging = RecentHits.and(emerging, !quiet && z >= policy.emergingZ());
        trending = RecentHits.and(trending, !quiet && z >= trendingZ && people >= policy.trendingPeople());
        int seen = quiet ? 0 : people;
        if (state == TrendState.ENDED) {
            begin(endMinute, seen, policy);
        } else if (state.isRising()) {
            rise(seen, policy);
        } else {
            fall(seen, policy);
        }
    }

    private void begin(int endMinute, int seen, StatePolicy policy) {
        if (isConfirmed(policy)) {
            state = TrendState.EMERGING;
            sinceMinute = endMinute;
            peak = seen;
        }
    }

    private void rise(int seen, StatePolicy policy) {
        peak = Math.max(peak, seen);
        if (!RecentHits.atLeast(1, 1, emerging)) {
            state = TrendState.COOLING;
            low = seen;
        } else if (seen < policy.peakedShare() * peak) {
            state = TrendState.PEAKED;
            low = seen;
        } else if (isTrend(policy)) {
            state = TrendState.TRENDING;
        }
    }

    private void fall(int seen, StatePolicy policy) {
        boolean newRise = seen >= peak || policy.peakedShare() * seen > low;
        low = Math.min(low, seen);
        if (quietMinutes >= policy.endedAfterMinutes()) {
            state = TrendState.ENDED;
        } else if (!RecentHits.atLeast(1, 1, emerging)) {
            state = TrendState.COOLING;
        } else if (isConfirmed(policy)) {
            state = newRise ? (isTrend(policy) ? TrendState.TRENDING : TrendState.EMERGING) : TrendState.PEAKED;
            peak = newRise ? seen : peak;
        }
    }

    private boolean isConfirmed(StatePolicy policy) {
        return RecentHits.atLeast(policy.emergingHits(), policy.emergingSlides(), emerging);
    }

    private boolean isTrend(StatePolicy policy) {
        return RecentHits.atLeast(policy.trendingHits(), policy.trendingSlides(), trending);
    }

    void writeTo(ByteBuffer out) {
        out.put(state.code()).putInt(sinceMinute).putInt(peak).putInt(low).putInt(quietMinutes);
        out.putInt(emerging).putInt(trending);
    }

    static Episode readFrom(ByteBuffer in) {
        Episode episode = new Episode();
        episode.state = TrendState.ofCode(in.get());
        episode.sinceMinute = in.getInt();
        episode.peak = in.getInt();
        episode.low = in.getInt();
        episode.quietMinutes = in.getInt();
        episode.emerging = in.getInt();
        episode.trending = in.getInt();
        return episode;
    }
}
