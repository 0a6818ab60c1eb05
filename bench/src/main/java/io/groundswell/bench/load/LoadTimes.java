package io.groundswell.bench.load;

/** When the records of a load arrive, and when their posts were written. Immutable. */
final class LoadTimes {
    /** The longest that a post arrives later than it was written; within what the pipeline takes for in order. */
    static final int LONGEST_DELAY_MS = 59_000;

    /** One post in twenty arrives later than it was written. */
    private static final double DELAYED = 0.05;

    private final double stepMs;

    LoadTimes(LoadOptions options) {
        stepMs = options.stepMs();
    }

    /** When the record of a number arrives, epoch milliseconds. */
    long arrivedMs(long number) {
        return LoadOptions.START.toEpochMilli() + (long) (number * stepMs);
    }

    /** How many records lie between two if the later one's post was surely written no earlier than the other's. */
    long apart() {
        return (long) Math.ceil((LONGEST_DELAY_MS + 1) / stepMs);
    }

    /** Begins the numbers of a post's content, of which the delay comes first; returns when it was written. */
    long beginContent(Draws draws, long number) {
        draws.begin(number, Purpose.CONTENT);
        long delayMs = draws.chance(DELAYED) ? draws.below(LONGEST_DELAY_MS) : 0;
        return arrivedMs(number) - delayMs;
    }
}
