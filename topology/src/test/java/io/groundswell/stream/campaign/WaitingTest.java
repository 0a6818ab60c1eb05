package io.groundswell.stream.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.stream.campaign.Waiting.Newcomer;
import io.groundswell.stream.step.MemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private static final long MORNING = 1_736_755_200_000L;

    private final KeyValueStore<Bytes, byte[]> store = MemoryStore.open();

    @Test
    void theyStandInTheOrderOfTheirArrivalWhateverTheirHash() {
        waits("cats", MORNING + 2, 1);
        waits("cats", MORNING, -5);
        waits("cats", MORNING, 7);
        waits("cats", MORNING + 1, Long.MIN_VALUE);
        waits("tea", MORNING, 3);

        assertThat(between(MORNING, MORNING + 3))
                .containsExactly(
                        new Newcomer(MORNING, 7),
                        new Newcomer(MORNING, -5),
                        new Newcomer(MORNING + 1, Long.MIN_VALUE),
                        new Newcomer(MORNING + 2, 1));
        assertThat(between(MORNING + 1, MORNING + 2)).containsExactly(new Newcomer(MORNING + 1, Long.MIN_VALUE));
        assertThat(between(MORNING + 1, MORNING + 1)).isEmpty();
    }

    @Test
    void whoeverIsAnsweredWaitsNoMore() {
        waits("cats", MORNING, 7);

        Waiting.exchange(store, "cats", 7, OptionalLong.of(MORNING), OptionalLong.empty());

        assertThat(between(0, MORNING + 1)).isEmpty();
    }

    @Test
    void nobodyIsGivenOnceItIsEnough() {
        waits("cats", MORNING, 1);
        waits("cats", MORNING, 2);
        List<Newcomer> given = new ArrayList<>();

        Waiting.oldestFirst(store, "cats", 0, MORNING + 1, newcomer -> {
            given.add(newcomer);
            return false;
        });

        assertThat(given).containsExactly(new Newcomer(MORNING, 1));
    }

    private void waits(String campaign, long sinceMs, long author) {
        Waiting.exchange(store, campaign, author, OptionalLong.empty(), OptionalLong.of(sinceMs));
    }

    private List<Newcomer> between(long fromMs, long toMs) {
        List<Newcomer> found = new ArrayList<>();
        Waiting.oldestFirst(store, "cats", fromMs, toMs, found::add);
        return found;
    }
}
