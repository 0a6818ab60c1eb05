package io.groundswell.config;

import java.time.Duration;

/**
 * What is published.
 *
 * @param size ranks of a scope
 * @param snapshotEvery event time between two full rankings among the changes; whole minutes
 */
public record RankingSettings(int size, Duration snapshotEvery) {

    static final Setting<Integer> SIZE = Setting.of("ranking.size", Kind.wholeNumber(1, 1_000), "50", """
            Ranks of a scope. Many mean more changes a slide in trend-updates.""");
    static final Setting<Duration> SNAPSHOT_EVERY =
            Setting.of("ranking.snapshot-every", Kind.wholeMinutes("1m", "1d"), "15m", """
                    Event time between two full rankings among the changes, for readers that begin in the middle.""");

    static final Section SECTION = Section.of("Rankings.", SIZE, SNAPSHOT_EVERY);

    public RankingSettings {
        SIZE.require(size);
        SNAPSHOT_EVERY.require(snapshotEvery);
    }

    static RankingSettings from(Values values) {
        return new RankingSettings(values.get(SIZE), values.get(SNAPSHOT_EVERY));
    }
}
