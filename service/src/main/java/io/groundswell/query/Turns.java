package io.groundswell.query;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets decisions be taken one at a time. A write may take half a minute: whoever comes meanwhile is sent away, not kept. */
final class Turns {
    static final String TAKEN = "Another decision is still being written; nothing was changed";

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ReentrantLock deciding = new ReentrantLock();

    /** Takes a decision, or the other way if the turn does not come within a second. */
    <T> T oneAtATime(Supplier<T> decision, Supplier<T> otherwise) {
        if (!isMyTurn()) {
            return otherwise.get();
        }
        try {
            return decision.get();
        } finally {
            deciding.unlock();
        }
    }

    private boolean isMyTurn() {
        try {
            return deciding.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
