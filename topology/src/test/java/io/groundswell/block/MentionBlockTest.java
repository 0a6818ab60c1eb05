package io.groundswell.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.trend.tally.Mention;
import io.groundswell.trend.tally.MentionChange;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionBlockTest {

    /** A partition was idle until 12:05: what it says of 12:03 is heard in 12:05, what it says of 12:07 in 12:07. */
    @Test
    void whatIsHeardLateTakesEffectWhenItIsHeard() {
        MentionBlock spoken = new MentionBlock(1, 2, 3, 4, false, List.of(op(1203), op(1205), op(1207)));

        MentionBlock heard = spoken.effectiveFrom(1205);

        assertThat(heard.ops()).extracting(MentionOp::effectiveMinute).containsExactly(1205, 1205, 1207);
        assertThat(received(spoken).isEffectiveFrom(1203)).isTrue();
        assertThat(received(spoken).isEffectiveFrom(1205)).isFalse();
        assertThat(received(heard).isEffectiveFrom(1205)).isTrue();
    }

    @Test
    void beingAskedDoesNotMoveABlock() {
        ReceivedBlock block = received(new MentionBlock(1, 2, 3, 4, false, List.of(op(1203), op(1205))));

        assertThat(block.isEffectiveFrom(1203)).isTrue();
        assertThat(block.toBlock().ops()).hasSize(2);

        assertThat(block.next()).isTrue();
        assertThat(block.effectiveMinute()).isEqualTo(1203);
        assertThat(block.next()).isTrue();
        assertThat(block.effectiveMinute()).isEqualTo(1205);
        assertThat(block.next()).isFalse();
    }

    @Test
    void anEmptyBlockIsEffectiveFromAnyMinute() {
        ReceivedBlock silent = received(new MentionBlock(1, 2, 3, 4, true, List.of()));

        assertThat(silent.isEmpty()).isTrue();
        assertThat(silent.isEffectiveFrom(Integer.MAX_VALUE)).isTrue();
        assertThat(silent.newestMinute()).isEqualTo(Integer.MIN_VALUE);
    }

    private static ReceivedBlock received(MentionBlock block) {
        return new ReceivedBlock(MentionBlockWriter.encode(block));
    }

    private static MentionOp op(int effectiveMinute) {
        return new MentionOp(new Mention("cats", "cats", 1, 1200, null, null), MentionChange.ADDED, effectiveMinute);
    }
}
