package io.groundswell.config;

import java.time.Duration;

/**
 * What counts as late, idle, future.
 *
 * @param outOfOrder how far a source partition's frontier stays behind its newest event
 * @param idleAfter how long a caught-up source partition may be silent before the frontier passes it by
 * @param futureTolerance how far an event may lie ahead of its arrival
 * @param seriesGrace how far behind the frontier a post still counts, and may be edited or removed
 */
public record TimeSettings(Duration outOfOrder, Duration idleAfter, Duration futureTolerance, Duration seriesGrace) {

    static final Setting<Duration> OUT_OF_ORDER =
            Setting.of("time.out-of-order", Kind.span("0s", "1h"), "60s", """
                            How far events may be out of order within a partition. Rankings come out this much later; an event \
                            that is later still corrects series and no published ranking. 0s: only the order of the log counts.""").changedByReset();
    static final Setting<Duration> IDLE_AFTER = Setting.of("time.idle-after", Kind.span("1s", "1h"), "30s", """
            A partition of posts that is read to its end and silent for so long holds nobody up any more. Short: its next \
            events may come late. Long: rankings wait for it.""");
    static final Setting<Duration> FUTURE_TOLERANCE =
            Setting.of("time.future-tolerance", Kind.span("0s", "1d"), "5m", """
                    How far an event's own time may lie ahead of its arrival; beyond that it is rejected, so that one wrong \
                    clock cannot make all others late.""");
    static final Setting<Duration> SERIES_GRACE = Setting.of(
                    "time.series-grace", Kind.wholeMinutes("3h", "400d"), "24h", """
                            How long a post stays open behind its partition: so late it still corrects the series, its duplicates \
                            are told, edits and removals take effect; behind that they are counted as late and dropped. Series by \
                            the minute and the authors behind them are kept as long, so memory grows with it. 3h: the longest \
                            window, the least there can be.""")
            .changedByReset();

    static final Section SECTION =
            Section.of("Late, idle, future.", OUT_OF_ORDER, IDLE_AFTER, FUTURE_TOLERANCE, SERIES_GRACE);

    public TimeSettings {
        OUT_OF_ORDER.require(outOfOrder);
        IDLE_AFTER.require(idleAfter);
        FUTURE_TOLERANCE.require(futureTolerance);
        SERIES_GRACE.require(seriesGrace);
    }

    static TimeSettings from(Values values) {
        return new TimeSettings(
                values.get(OUT_OF_ORDER),
                values.get(IDLE_AFTER),
                values.get(FUTURE_TOLERANCE),
                values.get(SERIES_GRACE));
    }
}
