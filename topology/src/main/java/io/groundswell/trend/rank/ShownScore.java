package io.groundswell.trend.rank;

import java.nio.ByteBuffer;

/**
 * The score that is shown: it follows a rise at once and a fall with a half-life since the last rise, unless people were taken
 * away. Time passes in closed form: nothing happens in a slide without news. O(1). Not thread-safe.
 */
final class ShownScore {

    static final int ENCODED_SIZE = Double.BYTES + Integer.BYTES;

    private double risenTo;
    private int riseMinute;

    /** The score shown at {@code minute}, after all updates so far. */
    double at(int minute, ScoreScale scale) {
        return scale.after(minute - riseMinute, risenTo);
    }

    /** Takes in the slide's score; {@code fell}: people were taken away, so what was shown is void. */
    void update(int minute, double score, boolean fell, ScoreScale scale) {
        if (fell || score >= at(minute, scale)) {
            risenTo = score;
            riseMinute = minute;
        }
    }

    /** Shows nothing until the next update. */
    void reset() {
        risenTo = 0;
        riseMinute = 0;
    }

    void writeTo(ByteBuffer out) {
        out.putDouble(risenTo).putInt(riseMinute);
    }

    static ShownScore readFrom(ByteBuffer in) {
        ShownScore score = new ShownScore();
        score.risenTo = in.getDouble();
        score.riseMinute = in.getInt();
        return score;
    }
}
