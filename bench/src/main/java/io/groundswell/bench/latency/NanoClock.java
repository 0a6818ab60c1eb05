package io.groundswell.bench.latency;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Time that only runs forward, in nanoseconds since whenever. One clock serves all threads of a process. */
interface NanoClock {
    long nanos();

    /** Lets about that much time pass, perhaps less. */
    void pass(long nanos);

    /** The machine's. It rests a millisecond at least: woken for every post it would cost more than the posts. */
    NanoClock SYSTEM = new NanoClock() {
        private static final long LEAST = TimeUnit.MILLISECONDS.toNanos(1);

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void pass(long nanos) {
            LockSupport.parkNanos(Math.max(nanos, LEAST));
        }
    };
}
