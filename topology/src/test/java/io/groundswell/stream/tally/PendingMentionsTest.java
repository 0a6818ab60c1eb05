package io.groundswell.stream.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.block.MentionBlock;
import io.groundswell.block.MentionBlockWriter;
import io.groundswell.block.MentionOp;
import io.groundswell.block.ReceivedBlock;
import io.groundswell.trend.tally.Mention;
import io.groundswell.trend.tally.MentionChange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PendingMentionsTest {
    private final PendingMentions pending = new PendingMentions();

    /**
     * <pre>
     *   source 1, block 0    1a 1b    3c
     *   source 0, block 1    1d 2e             2e is not before minute 2
     *   source 0, block 2    1f
     * </pre>
     */
    @Test
    void comeOutByMinuteThenSourceThenInTheOrderTheyWereSent() {
        pending.add(0, block(1, op("a", 1), op("b", 1), op("c", 3)));
        pending.add(1, block(0, op("d", 1), op("e", 2)));
        pending.add(2, block(0, op("f", 1)));

        assertThat(takenBefore(2)).containsExactly("d", "f", "a", "b");
        assertThat(pending.firstMinute()).isEqualTo(2);
        assertThat(takenBefore(4)).containsExactly("e", "c");
    }

    @Test
    void anEmptyBlockIsNothingToWaitFor() {
        pending.add(0, block(0));

        assertThat(pending.firstMinute()).isEqualTo(Integer.MAX_VALUE);
        assertThat(takenBefore(Integer.MAX_VALUE)).isEmpty();
    }

    private List<String> takenBefore(int minute) {
        List<String> taken = new ArrayList<>();
        pending.takeBefore(minute, row -> taken.add(row.mention().tag()));
        return taken;
    }

    private static ReceivedBlock block(int source, MentionOp... ops) {
        return new ReceivedBlock(MentionBlockWriter.encode(new MentionBlock(source, 0, 0, 0, false, List.of(ops))));
    }

    private static MentionOp op(String tag, int effectiveMinute) {
        return new MentionOp(
                new Mention(tag, tag, 1, effectiveMinute, null, null), MentionChange.ADDED, effectiveMinute);
    }
}
