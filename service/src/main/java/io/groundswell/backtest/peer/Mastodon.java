package io.groundswell.backtest.peer;

import io.groundswell.backtest.Detector;

/**
 * Mastodon's trending tags, {@code app/models/trends/tags.rb} of github.com/mastodon/mastodon: with o the accounts of the
 * calendar day (UTC) so far and e those of the whole day before, at least 1,
 *
 * <pre>{@code
 *   score = (o - e)^2 / e    if o >= e and o >= 5, else 0
 * }</pre>
 *
 * What is counted is taken for accounts. Mastodon shows the largest score, which fades with a half-life of four hours; that
 * fading is left out, since it only prolongs an alarm.
 */
public final class Mastodon implements Detector {

    private static final int THRESHOLD = 5;

    @Override
    public String name() {
        return "mastodon";
    }

    @Override
    public Scores begin(int stepMinutes, long startMs) {
        return new Days(new Grid(stepMinutes, startMs));
    }

    private static final class Days implements Scores {
        private final Grid grid;
        private long step;
        private int day;
        private long today;
        private long yesterday;

        Days(Grid grid) {
            this.grid = grid;
            this.day = grid.dayOf(0);
        }

        @Override
        public double next(int count) {
            int now = grid.dayOf(step++);
            if (now != day) {
                day = now;
                yesterday = today;
                today = 0;
            }
            today += count;
            double expected = Math.max(1, yesterday);
            double above = today - expected;
            return above < 0 || today < THRESHOLD ? 0 : above * above / expected;
        }
    }
}
