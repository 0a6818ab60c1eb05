package io.groundswell.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
    private static final long MS = TimeUnit.MILLISECONDS.toNanos(1);
    private final StoppedClock clock = new StoppedClock();

    @Test
    void actionsComeAtTheirTimes() {
        OpenLoop loop = new OpenLoop(clock, clock.nanos() + 7 * MS, 3);
        List<Long> times = new ArrayList<>();

        loop.run(number -> number < 4, (number, dueNanos) -> {
            times.add(clock.nanos() - loop.startNanos());
            assertThat(dueNanos).isEqualTo(clock.nanos());
        });

        assertThat(times).containsExactly(0L, 333_333_333L, 666_666_666L, 1_000_000_000L);
    }

    @Test
    void aStallIsInTheLatencyOfAllThatWasDueMeanwhile() {
        // Given a receiver that takes no time, but once two seconds
        OpenLoop loop = new OpenLoop(clock, clock.nanos(), 1_000);
        Histogram latencies = new Histogram(3);

        // When ten thousand are sent at a thousand a second
        loop.run(number -> number < 10_000, (number, dueNanos) -> {
            if (number == 5_000) {
                clock.pass(Duration.ofSeconds(2));
            }
            latencies.recordValue(clock.nanos() - dueNanos);
        });

        // Then two thousand have waited, the first for two seconds and each next one a millisecond less
        assertThat(latencies.getTotalCount() - latencies.getCountAtValue(0)).isEqualTo(2_000);
        Latencies told = Latencies.of(latencies);
        assertThat(told.p50()).isZero();
        assertThat(told.p99()).isBetween(1_890.0, 1_910.0);
        assertThat(told.max()).isBetween(2_000.0, 2_002.0);
    }

    @Test
    void afterAStallTheRateIsThatOfBefore() {
        OpenLoop loop = new OpenLoop(clock, clock.nanos(), 100);

        loop.run(number -> number < 1_000, (number, dueNanos) -> clock.pass(number == 500 ? 300 * MS : 0));

        assertThat(clock.nanos() - loop.startNanos()).isEqualTo(9_990 * MS);
    }

    @Test
    void numbersMayGrowLarge() {
        OpenLoop loop = new OpenLoop(clock, 0, 100_000);

        assertThat(loop.dueNanos(720_000_000)).isEqualTo(Duration.ofHours(2).toNanos());
    }

    @Test
    void ofNothingNothingIsKnown() {
        assertThat(Latencies.of(new Histogram(3))).isEqualTo(new Latencies(null, null, null, 0));
    }
}
