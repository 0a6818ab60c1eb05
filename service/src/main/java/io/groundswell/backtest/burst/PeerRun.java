package io.groundswell.backtest.burst;

import java.util.function.Consumer;

/**
 * Asks a peer after each minute of posts by ascending minute. What it lists is said at the minute's start, as soon as a post could
 * be known at all: a minute earlier than by a slide that ends with the minute. Not thread-safe.
 */
final class PeerRun implements Consumer<TaggedPost> {
    private static final int NOT_YET = Integer.MIN_VALUE;

    private final BurstPeer peer;
    private final Listing listing;
    private int minute = NOT_YET;

    PeerRun(BurstPeer peer, Consumer<Appearance> told) {
        this.peer = peer;
        this.listing = new Listing(told);
    }

    @Override
    public void accept(TaggedPost post) {
        if (minute == NOT_YET) {
            minute = post.minute();
        }
        for (; minute < post.minute(); minute++) {
            ask();
        }
        peer.take(post);
    }

    /** Asks after the last minute; to be called once all posts are in. */
    void finish() {
        if (minute != NOT_YET) {
            ask();
        }
    }

    private void ask() {
        listing.becomes(peer.listed(minute), minute);
    }
}
