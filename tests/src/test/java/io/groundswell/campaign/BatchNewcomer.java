package io.groundswell.campaign;

import java.util.Comparator;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A newcomer who has arrived.
 *
 * @param welcomedMs when a host first answered, at or after the arrival
 * @param days on which the newcomer was active
 */
public record BatchNewcomer(BatchAuthor author, long arrivedMs, OptionalLong welcomedMs, Set<Integer> days) {
    /** Who waits longest first. */
    static final Comparator<BatchNewcomer> BY_ARRIVAL =
            Comparator.comparingLong(BatchNewcomer::arrivedMs).thenComparing(BatchNewcomer::author);

    private static final long DAY_MS = 24 * 3_600_000L;

    public int minute() {
        return (int) Math.floorDiv(arrivedMs, 60_000L);
    }

    public int hour() {
        return Math.floorDiv(minute(), 60);
    }

    public int day() {
        return Math.floorDiv(minute(), 1440);
    }

    public boolean isWelcomed() {
        return welcomedMs.isPresent();
    }

    public boolean isWelcomedInTime() {
        return isWelcomed() && waitMs() < DAY_MS;
    }

    public long waitMs() {
        return welcomedMs.orElseThrow() - arrivedMs;
    }

    boolean returnedAfter(int n) {
        return days.contains(day() + n);
    }
}
