package io.groundswell.backtest.peer;

import io.groundswell.backtest.Detector;

/**
 * Misskey's rule for hashtags, {@code server/api/endpoints/hashtags/trend.ts} of github.com/misskey-dev/misskey from 2018 to
 * 2020: a tag is hot when at least 3 users wrote it in the last 30 minutes, and 1.25 times as many as in the 90 minutes before.
 * Swept is that factor:
 *
 * <pre>{@code
 *   score = users of [-30 min, 0) / users of [-120 min, -30 min)    if 3 users or more, else 0
 * }</pre>
 *
 * A past of nobody counts as one. What is counted is taken for users. (Versions since order tags by their users of the hour
 * alone, which compares nothing with a past.)
 */
public final class Misskey implements Detector {

    private static final int RECENT_MINUTES = 30;
    private static final int PAST_MINUTES = 120;
    private static final int REQUIRED_USERS = 3;

    @Override
    public String name() {
        return "misskey";
    }

    @Override
    public Scores begin(int stepMinutes, long startMs) {
        Grid grid = new Grid(stepMinutes, startMs);
        SlidingSum recent = new SlidingSum(grid.stepsIn(RECENT_MINUTES));
        SlidingSum all = new SlidingSum(grid.stepsIn(PAST_MINUTES));
        return count -> {
            long users = recent.with(count);
            long past = all.with(count) - users;
            return users < REQUIRED_USERS ? 0 : users / (double) Math.max(1, past);
        };
    }
}
