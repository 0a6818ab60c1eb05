package io.groundswell.backtest.burst;

import java.time.LocalDate;
import java.util.List;

/**
 * What a backtest over labelled bursts came to.
 *
 * @param ours the pipeline
 * @param peers in the order they were given
 * @param days every day (UTC) from the first tagged post to the last
 * @param placesUsed the last place of the global ranking that was ever taken
 * @param places how many it has
 */
public record BurstReport(Detected ours, List<Detected> peers, List<LocalDate> days, int placesUsed, int places) {

    public BurstReport {
        peers = List.copyOf(peers);
        days = List.copyOf(days);
    }

    /** Whether tags may have been EMERGING or TRENDING that were never told, for want of places. */
    public boolean mayLackTags() {
        return placesUsed >= places;
    }
}
