package io.groundswell.backtest.burst;

import io.groundswell.trend.TimeBuckets;
import java.time.LocalDate;

/**
 * A burst of a tag that a person found in the posts.
 *
 * @param tag as the label writes it
 * @param key the canonical key
 * @param day as the label says it
 * @param onsetMinute the epoch minute at which the hour of its onset begins
 */
public record LabelledBurst(String tag, String key, LocalDate day, int onsetMinute) {

    /** How long after the onset hour's start a burst may be found: what comes later is another one. */
    static final int FOUND_WITHIN_MINUTES = TimeBuckets.MINUTES_PER_DAY;

    /** Whether something at a minute can belong to it: after the onset hour's start, within a day. */
    boolean covers(int minute) {
        return minute > onsetMinute && minute <= onsetMinute + FOUND_WITHIN_MINUTES;
    }
}
