package io.groundswell.bench.latency;

import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;

/**
 * Acts at a constant rate, whatever becomes of it: the time of each action follows from its number alone. After a stall
 * those that were due meanwhile follow at once, and are told when they were due. So who measures from there has the wait of
 * all of them in the figures, and not, as in a loop that pauses with what it measures, that of one ("coordinated omission").
 *
 * @param clock the time
 * @param startNanos when the action with number 0 is due
 * @param perSecond the rate, 1..1,000,000
 */
record OpenLoop(NanoClock clock, long startNanos, long perSecond) {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** What is done again and again. */
    interface Action {
        /** Does what is due; {@code dueNanos} is now, or earlier if there was a stall. */
        void act(long number, long dueNanos);
    }

    /** When an action is due. Numbers up to 9,000,000,000. */
    long dueNanos(long number) {
        return startNanos + number * SECOND / perSecond;
    }

    /** Acts on this thread, from number 0 on, as long as a number may still be done. */
    void run(LongPredicate goesOn, Action action) {
        long number = 0;
        while (goesOn.test(number)) {
            long early = dueNanos(number) - clock.nanos();
            if (early > 0) {
                clock.pass(early);
            } else {
                action.act(number, dueNanos(number));
                number++;
            }
        }
    }
}
