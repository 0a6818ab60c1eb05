package io.groundswell.stream.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.groundswell.block.ByteReader;
import io.groundswell.block.ByteWriter;
import io.groundswell.block.MentionBlock;
import io.groundswell.block.MentionBlockWriter;
import io.groundswell.block.ReceivedBlock;
import io.groundswell.trend.TimeBuckets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontiersTest {
    private static final int NOON = 28_000_020;

    private final Frontiers frontiers = new Frontiers(3);

    @Test
    void nothingClosesUntilEveryPartitionWasHeard() {
        hear(0, NOON, false);
        hear(1, NOON, false);
        assertThat(frontiers.closableThrough()).isEqualTo(Integer.MIN_VALUE);

        hear(2, NOON, false);

        assertThat(frontiers.closableThrough()).isEqualTo(NOON);
    }

    /**
     * <pre>
     *   partition 0   ─────────────────▶ 12:30
     *   partition 1   ──────▶ 12:05               the least decides
     *   partition 2   ───────────▶ 12:10
     * </pre>
     */
    @Test
    void slidesCloseUpToTheLeastOfAllFrontiers() {
        hear(0, NOON + 30, false);
        hear(1, NOON + 5, false);
        hear(2, NOON + 10, false);

        assertThat(frontiers.closableThrough()).isEqualTo(NOON + 5);
    }

    @Test
    void aPartitionThatHasSeenNothingHoldsEverythingUp() {
        hear(0, NOON, false);
        hear(1, NOON, false);
        frontiers.update(received(new MentionBlock(2, 0, Frontiers.UNKNOWN, Frontiers.UNKNOWN, false, List.of())));

        assertThat(frontiers.closableThrough()).isEqualTo(Integer.MIN_VALUE);
    }

    @Test
    void anIdlePartitionIsNotWaitedFor() {
        hear(0, NOON + 30, false);
        hear(1, NOON + 5, true);
        hear(2, NOON + 10, false);

        assertThat(frontiers.closableThrough()).isEqualTo(NOON + 10);
    }

    @Test
    void whenAllAreIdleTheSlideOfTheNewestEventCloses() {
        hear(0, NOON + 30, true);
        hear(1, NOON + 5, true);
        hear(2, NOON + 10, true);

        assertThat(frontiers.closableThrough()).isEqualTo(NOON + 32);
    }

    @Test
    void aFrontierWithinAMinuteDoesNotCloseIt() {
        for (int source = 0; source < 3; source++) {
            long ms = TimeBuckets.minuteStartMs(NOON + 1) - 1;
            frontiers.update(received(new MentionBlock(source, 0, ms, ms, false, List.of())));
        }

        assertThat(frontiers.closableThrough()).isEqualTo(NOON);
    }

    @Test
    void areReadAsTheyWereWritten() {
        hear(0, NOON + 30, false);
        hear(1, NOON + 5, true);
        hear(2, NOON + 10, false);
        ByteWriter writer = new ByteWriter(16);
        frontiers.writeTo(writer);

        Frontiers restored = new Frontiers(3);
        restored.restore(new ByteReader(writer.toBytes()));

        assertThat(restored.closableThrough()).isEqualTo(NOON + 10);
    }

    @Test
    void aPartitionThatWasNotThereAtTheStartIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> hear(3, NOON, false))
                .withMessageContaining("source partition 3")
                .withMessageContaining("restart");
    }

    /** The partition is complete up to a minute; its newest event is a minute younger. */
    private void hear(int source, int minute, boolean idle) {
        long frontierMs = TimeBuckets.minuteStartMs(minute);
        frontiers.update(received(new MentionBlock(source, 0, frontierMs, frontierMs + 60_000, idle, List.of())));
    }

    private static ReceivedBlock received(MentionBlock block) {
        return new ReceivedBlock(MentionBlockWriter.encode(block));
    }
}
