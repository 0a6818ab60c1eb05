package io.groundswell.scenario;

import static io.groundswell.stream.tally.SeriesStep.HOUR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundswell.registry.RegistryUnavailable;
import io.groundswell.stream.source.Outcome;
import io.groundswell.trend.tally.SeriesPoint;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A registry that is down is waited for, never taken for bad data. */
class RegistryOutageTest {
    private static final Duration A_WHILE = Duration.ofSeconds(60);

    private final MemoryRegistry registry = new MemoryRegistry();

    @Test
    void aPostThatCannotBeReadYetCountsWhenTheRegistryIsBack() {
        try (Timeline day = new Timeline(registry)) {
            Drawn post = day.at("10:05").post("p1").by("ann").saying("#cats");
            byte[] value = day.bytesOf(post.event());
            registry.goDown();

            CompletableFuture<Void> sending =
                    CompletableFuture.runAsync(() -> day.send("p1".getBytes(UTF_8), value, Drawn.instant("10:05")));
            await("the stream thread waits")
                    .atMost(A_WHILE)
                    .until(day.topology().patience()::isWaiting);
            assertThat(sending).isNotDone();
            registry.comeUp();
            sending.join();

            day.closeThrough("10:10");
            assertThat(day.rejected()).isEmpty();
            assertThat(day.conservation().of(Outcome.COUNTED)).isEqualTo(1);
            assertThat(day.series("cats", "global", HOUR))
                    .containsExactly(new SeriesPoint(Drawn.minute("10:00"), 1, 1));
            assertThat(day.topology().patience().isWaiting()).isFalse();
        }
    }

    @Test
    void aRuleThatCannotBeReadYetTakesEffectWhenTheRegistryIsBack() {
        try (Timeline day = new Timeline(registry)) {
            byte[] rule = day.bytesOf(Drawn.rule("spam").setBlocked(true).build());
            registry.goDown();

            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> day.ruleBytes("spam", rule));
            await("the thread that reads rules waits")
                    .atMost(A_WHILE)
                    .until(day.topology().patience()::isWaiting);
            assertThat(day.topology().live().rules().blocked("spam")).isFalse();
            registry.comeUp();
            sending.join();

            assertThat(day.topology().live().rules().blocked("spam")).isTrue();
        }
    }

    @Test
    void whoStopsWhileItWaitsLosesNothing() {
        Timeline day = new Timeline(registry);
        byte[] value =
                day.bytesOf(day.at("10:05").post("p1").by("ann").saying("#cats").event());
        registry.goDown();

        CompletableFuture<Void> sending =
                CompletableFuture.runAsync(() -> day.send("p1".getBytes(UTF_8), value, Drawn.instant("10:05")));
        await("the stream thread waits").atMost(A_WHILE).until(day.topology().patience()::isWaiting);
        day.topology().patience().stop();

        assertThat(sending)
                .failsWithin(A_WHILE)
                .withThrowableThat()
                .havingRootCause()
                .isInstanceOf(RegistryUnavailable.class);
        assertThat(day.rejected()).isEmpty();
    }
}
