package io.groundswell.stream.tally;

import io.groundswell.block.ReceivedBlock;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Mentions that are effective in a slide which cannot close yet, by effective minute, then source partition, then the
 * order in which that partition sent them. So a slide sees its mentions in an order that does not depend on which block
 * came first. O(1) a mention, and O(log blocks) a block and minute.
 */
final class PendingMentions {
    private final PriorityQueue<Pending> blocks =
            new PriorityQueue<>(Comparator.<Pending>comparingInt(pending -> pending.block.effectiveMinute())
                    .thenComparingInt(pending -> pending.block.sourcePartition())
                    .thenComparingLong(pending -> pending.number));

    /** A block that stands at the first row that was not handed out. */
    private record Pending(long number, ReceivedBlock block) {}

    /** Adds a block that stands before its first row. */
    void add(long number, ReceivedBlock block) {
        if (block.next()) {
            blocks.add(new Pending(number, block));
        }
    }

    /** The minute of the earliest mention; {@link Integer#MAX_VALUE} if there is none. */
    int firstMinute() {
        Pending first = blocks.peek();
        return first == null ? Integer.MAX_VALUE : first.block.effectiveMinute();
    }

    /** Hands out and forgets the mentions that are effective before a minute: the taker sees the block at each one's row. */
    void takeBefore(int minute, Consumer<ReceivedBlock> taker) {
        while (firstMinute() < minute) {
            Pending first = blocks.remove();
            ReceivedBlock block = first.block;
            int effective = block.effectiveMinute();
            boolean more;
            do {
                taker.accept(block);
                more = block.next();
            } while (more && block.effectiveMinute() == effective);
            if (more) {
                blocks.add(first);
            }
        }
    }
}
