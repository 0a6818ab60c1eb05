package io.groundswell.feed.wave;

import io.groundswell.feed.FeedPost;
import io.groundswell.feed.LineRef;
import io.groundswell.feed.PostOrder;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.RemovalReason;
import io.groundswell.schema.ReplyTarget;
import java.util.Comparator;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Takes drafts, decides what becomes of each post, and holds the events until nothing can come before them any more. */
final class Postbox {

    /**
     * A post on its way.
     *
     * @param stays nobody is going to remove it
     */
    record Posted(ReplyTarget reference, boolean stays) {}

    private final PostOrder order;
    private final long endMs;
    private final Scribe scribe;
    private final Fate fate;
    private final Phrasebooks phrasebooks;
    private final RollCall roll;
    private final SplittableRandom corrections;
    private final PriorityQueue<FeedPost> waiting;
    private long written;

    /** What would arrive at {@code endMs} or later is left out. */
    Postbox(
            PostOrder order,
            long endMs,
            Scribe scribe,
            Fate fate,
            Phrasebooks phrasebooks,
            RollCall roll,
            SplittableRandom corrections) {
        this.order = order;
        this.endMs = endMs;
        this.scribe = scribe;
        this.fate = fate;
        this.phrasebooks = phrasebooks;
        this.roll = roll;
        this.corrections = corrections;
        this.waiting = new PriorityQueue<>(Comparator.comparingLong(order::timeMs)
                .thenComparingLong(post -> post.readAt().line()));
    }

    Posted publish(Draft draft) {
        roll.enter(draft.author());
        PostEvent post = scribe.publish(draft);
        send(post, draft.createdAtMs());
        if (fate.isSentTwice()) {
            send(post, draft.createdAtMs());
        }
        if (fate.isEdited(draft.part())) {
            long editedAtMs = draft.createdAtMs() + fate.delayMs(draft.part());
            String correction = phrasebooks.of(draft.author()).phrase(Part.CORRECTION, corrections);
            send(scribe.edit(post, draft, correction, editedAtMs), editedAtMs);
        }
        RemovalReason removal = fate.removal(draft.part());
        if (removal != RemovalReason.UNKNOWN) {
            long removedAtMs = draft.createdAtMs() + fate.delayMs(draft.part());
            send(scribe.remove(post, removal, removedAtMs), removedAtMs);
        }
        return new Posted(Scribe.referenceTo(post), removal == RemovalReason.UNKNOWN);
    }

    /** Whether nothing that is written at a time or later can come before the head: what is written arrives later. */
    boolean isSettledBefore(long nowMs) {
        FeedPost head = waiting.peek();
        return head != null && order.timeMs(head) < nowMs;
    }

    @Nullable FeedPost poll() {
        return waiting.poll();
    }

    private void send(PostEvent event, long eventTimeMs) {
        long arrivesAtMs = eventTimeMs + fate.travelMs();
        if (arrivesAtMs < endMs) {
            waiting.add(new FeedPost(
                    event, OptionalLong.of(arrivesAtMs), new LineRef("synthetic welcome wave", ++written)));
        }
    }
}
