package io.groundswell.bench.latency;

import java.time.Duration;

/** A clock that moves when it is told to. */
final class StoppedClock implements NanoClock {
    private long nanos = 5;

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void pass(long some) {
        nanos += some;
    }

    void pass(Duration some) {
        nanos += some.toNanos();
    }
}
