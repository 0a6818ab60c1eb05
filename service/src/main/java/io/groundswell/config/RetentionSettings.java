package io.groundswell.config;

import java.time.Duration;

/**
 * How long what is kept, in event time; series by the minute are kept for time.series-grace.
 *
 * @param hours series by the hour
 * @param days series by the day
 * @param rankings past rankings
 */
public record RetentionSettings(Duration hours, Duration days, Duration rankings) {

    static final Setting<Duration> HOURS = Setting.of("retention.hours", Kind.wholeMinutes("1d", "400d"), "14d", """
            Series by the hour, for questions and exports; what is expected of a tag does not need them. One row a tag, scope and hour.""");
    static final Setting<Duration> DAYS =
            Setting.of("retention.days", Kind.wholeMinutes("1d", "4000d"), "400d", "Series by the day.");
    static final Setting<Duration> RANKINGS =
            Setting.of("retention.rankings", Kind.wholeMinutes("1h", "400d"), "7d", """
            Past rankings, for questions with a time. One whole ranking a scope and slide that changed it.""");

    static final Section SECTION = Section.of(
            "How long what is kept, in event time; series by the minute are kept for time.series-grace.",
            HOURS,
            DAYS,
            RANKINGS);

    public RetentionSettings {
        HOURS.require(hours);
        DAYS.require(days);
        RANKINGS.require(rankings);
    }

    static RetentionSettings from(Values values) {
        return new RetentionSettings(values.get(HOURS), values.get(DAYS), values.get(RANKINGS));
    }
}
