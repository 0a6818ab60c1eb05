package io.groundswell.stream;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Mentions that are effective in a slide which cannot close yet, by effective minute, then source partition, then the
 * order in which that partition sent them. So a slide sees its mentions in an order that does not depend on which block
 * came first. O(log blocks) a mention.
 */
final class PendingMentions {
    private final PriorityQueue<Cursor> blocks = new PriorityQueue<>(Comparator.comparingInt(Cursor::effectiveMinute)
            .thenComparingInt(cursor -> cursor.block.sourcePartition())
            .thenComparingLong(cursor -> cursor.number));

    void add(long number, MentionBlock block) {
        if (!block.ops().isEmpty()) {
            blocks.add(new Cursor(number, block));
        }
    }

    /** The minute of the earliest mention; {@link Integer#MAX_VALUE} if there is none. */
    int firstMinute() {
        Cursor first = blocks.peek();
        return first == null ? Integer.MAX_VALUE : first.effectiveMinute();
    }

    /** Hands out and forgets the mentions that are effective before a minute. */
    void takeBefore(int minute, Consumer<MentionOp> taker) {
        while (firstMinute() < minute) {
            Cursor first = blocks.remove();
            int effective = first.effectiveMinute();
            do {
                taker.accept(first.op());
                first.next++;
            } while (first.hasMore() && first.effectiveMinute() == effective);
            if (first.hasMore()) {
                blocks.add(first);
            }
        }
    }

    private static final class Cursor {
        private final long number;
        private final MentionBlock block;
        private int next;

        Cursor(long number, MentionBlock block) {
            this.number = number;
            this.block = block;
        }

        MentionOp op() {
            return block.ops().get(next);
        }

        int effectiveMinute() {
            return op().effectiveMinute();
        }

        boolean hasMore() {
            return next < block.ops().size();
        }
    }
}
