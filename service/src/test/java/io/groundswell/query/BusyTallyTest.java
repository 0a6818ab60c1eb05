package io.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.stream.tally.LiveTally;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusyTallyTest {
    private static final Instant NOON = Instant.parse("2025-01-14T12:00:00Z");

    @Test
    void theStatusDoesNotWaitForATallyThatIsHeldUp(@TempDir Path folder) throws Exception {
        try (PipedInstance instance = new PipedInstance(folder)) {
            instance.post(NOON, "ann", "en", "tea");
            instance.completeThrough(NOON.plusSeconds(60));
            LiveTally tally = instance.live().tallies().of("tea").orElseThrow();
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch told = new CountDownLatch(1);
            CompletableFuture<Void> holder = CompletableFuture.runAsync(() -> tally.look("tea", glance -> {
                held.countDown();
                return await(told);
            }));
            await(held);

            Status status = CompletableFuture.supplyAsync(
                            () -> new StatusQueries(instance).status(), task -> new Thread(task).start())
                    .get(10, TimeUnit.SECONDS);

            told.countDown();
            holder.get(10, TimeUnit.SECONDS);
            assertThat(status.tallies().here()).containsExactly(new Status.TallyPart(0, NOON.plusSeconds(60), 0));
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
