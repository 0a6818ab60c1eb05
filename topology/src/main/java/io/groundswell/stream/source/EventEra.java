package io.groundswell.stream.source;

import java.time.Instant;

/** The times at which events can have happened; anything else is a broken clock, and is rejected. */
public final class EventEra {
    static final long FIRST_MS = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();

    /** Far beyond any event, and within what minutes as ints can count. */
    static final long END_MS = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();

    private EventEra() {}

    /** Whether a time, epoch milliseconds, lies in [2000-01-01Z, 2100-01-01Z). */
    public static boolean holds(long timeMs) {
        return FIRST_MS <= timeMs && timeMs < END_MS;
    }
}
