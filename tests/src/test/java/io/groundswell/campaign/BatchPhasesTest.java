package io.groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

/** Phases of curves that can be followed by hand. */
class BatchPhasesTest {

    /** One post an hour for 200 hours: y = t up to 24, then 24, and 224 - t from hour 200 on. */
    @Test
    void anEvenStreamPeaksWhenItNoLongerDoublesAndSustains() {
        assertThat(phases(hour -> hour >= 0 && hour < 200 ? 1 : 0, 300))
                .containsExactly(
                        new BatchPhase("SEED", 0),
                        // 20 ÷ √21 is 4.36, 19 ÷ √20 is 4.2485
                        new BatchPhase("SURGE", 20),
                        // 24 posts after 12: 25 is not more than 2 · 13
                        new BatchPhase("PEAK", 36),
                        // the largest was reached at hour 24; 72 hours are not more than three days
                        new BatchPhase("SUSTAIN", 97),
                        // 7 is less than 0.3 · 24
                        new BatchPhase("DECAY", 217),
                        new BatchPhase("DORMANT", 224));
    }

    @Test
    void whatDoublesExactlyHasCeasedToSurge() {
        // 47 after 23: 48 is not more than 2 · 24
        assertThat(phases(hour -> hour == 0 ? 23 : hour == 24 ? 47 : 0, 40))
                .containsExactly(new BatchPhase("SEED", 0), new BatchPhase("SURGE", 1), new BatchPhase("PEAK", 25));
    }

    @Test
    void aSecondBurstRevives() {
        assertThat(phases(hour -> hour == 30 ? 20 : hour == 100 ? 21 : 0, 200))
                .containsExactly(
                        new BatchPhase("SEED", 0),
                        new BatchPhase("SURGE", 31),
                        new BatchPhase("PEAK", 55),
                        new BatchPhase("DECAY", 56),
                        new BatchPhase("DORMANT", 57),
                        new BatchPhase("REVIVED", 101),
                        new BatchPhase("PEAK", 125),
                        new BatchPhase("DECAY", 126),
                        new BatchPhase("DORMANT", 127));
    }

    @Test
    void aRevivalForgetsTheOldPeak() {
        // 60 are less than 0.3 of the first episode
        assertThat(phases(hour -> hour == 30 ? 1_000 : hour == 100 ? 100 : hour == 124 ? 60 : 0, 140))
                .endsWith(new BatchPhase("REVIVED", 101), new BatchPhase("PEAK", 125));
    }

    private static List<BatchPhase> phases(IntToLongFunction posts, int lastHour) {
        return BatchPhases.of(posts, 0, lastHour);
    }
}
