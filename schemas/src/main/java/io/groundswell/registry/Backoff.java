package io.groundswell.registry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait between the rounds of one call: exponential with full jitter, as Confluent's client does. The wait
 * after round n (from 0) is uniform in (0, min({@code first} · 2ⁿ, {@code longest})].
 *
 * @param rounds how often all addresses are tried, at least 1; 1 never waits
 * @param first upper end of the first wait, at least 1 ms
 * @param longest upper end of every wait, at least {@code first}
 * @see <a href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">Exponential backoff and
 *     jitter</a>
 */
public record Backoff(int rounds, Duration first, Duration longest) {

    private static final int MAX_DOUBLINGS = 30;

    public Backoff {
        if (rounds < 1) {
            throw new IllegalArgumentException("registry back-off rounds " + rounds + ": must be at least 1");
        }
        if (first.toMillis() < 1) {
            throw new IllegalArgumentException("registry back-off first wait " + first + ": must be at least 1 ms");
        }
        if (longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "registry back-off longest wait " + longest + ": must be at least the first wait, " + first);
        }
    }

    /** The wait after the given round, counted from 0; a positive number of whole milliseconds. */
    Duration wait(int round, RandomGenerator random) {
        long firstMs = first.toMillis();
        long ceilingMs = Math.min(firstMs << Math.min(round, shiftsWithoutOverflow(firstMs)), longest.toMillis());
        return Duration.ofMillis(random.nextLong(ceilingMs) + 1);
    }

    private static int shiftsWithoutOverflow(long value) {
        return Math.min(MAX_DOUBLINGS, Long.numberOfLeadingZeros(value) - 1);
    }
}
