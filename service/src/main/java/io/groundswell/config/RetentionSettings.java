package io.groundswell.config;

import java.time.Duration;

/**
 * How long what is kept, in event time.
 *
 * @param minutes series by the minute, and with them who mentioned what: the horizon of the ledger
 * @param hours series by the hour
 * @param days series by the day
 * @param postsSeen what each post counted for, so that a duplicate, edit or removal can be told
 * @param rankings past rankings
 */
public record RetentionSettings(
        Duration minutes, Duration hours, Duration days, Duration postsSeen, Duration rankings) {

    static final Setting<Duration> MINUTES =
            Setting.of("retention.minutes", Kind.wholeMinutes("3h", "400d"), "24h", """
                    Series by the minute, and the authors behind them. The longest window (3h) is the least; memory grows with it.""");
    static final Setting<Duration> HOURS = Setting.of("retention.hours", Kind.wholeMinutes("1d", "400d"), "14d", """
            Series by the hour. Below 14d baselines know fewer than two of each weekday.""");
    static final Setting<Duration> DAYS =
            Setting.of("retention.days", Kind.wholeMinutes("1d", "4000d"), "400d", "Series by the day.");
    static final Setting<Duration> POSTS_SEEN =
            Setting.of("retention.posts-seen", Kind.wholeMinutes("1h", "400d"), "48h", """
                    What each post counted for, by the post's own time. Behind that a duplicate counts again and a removal \
                    finds nothing to take back.""");
    static final Setting<Duration> RANKINGS =
            Setting.of("retention.rankings", Kind.wholeMinutes("1h", "400d"), "7d", """
            Past rankings, for questions with a time. One small record a scope and slide.""");

    static final Section SECTION =
            Section.of("How long what is kept, in event time.", MINUTES, HOURS, DAYS, POSTS_SEEN, RANKINGS);

    public RetentionSettings {
        MINUTES.require(minutes);
        HOURS.require(hours);
        DAYS.require(days);
        POSTS_SEEN.require(postsSeen);
        RANKINGS.require(rankings);
    }

    static RetentionSettings from(Values values) {
        return new RetentionSettings(
                values.get(MINUTES), values.get(HOURS), values.get(DAYS), values.get(POSTS_SEEN), values.get(RANKINGS));
    }
}
