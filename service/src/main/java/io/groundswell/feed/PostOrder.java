package io.groundswell.feed;

/** The order in which a replay writes posts; the time it goes by is also the arrival that the records claim. */
public enum PostOrder {
    /** By event time: as if every post had arrived at once. */
    EVENT {
        @Override
        public long timeMs(FeedPost post) {
            return post.eventTimeMs();
        }
    },
    /** By {@code harvestedAt}, or event time where it is not known: as it was, late posts included. */
    ARRIVAL {
        @Override
        public long timeMs(FeedPost post) {
            return post.arrivalTimeMs();
        }
    };

    /** Where a post stands in this order, epoch milliseconds; posts of one time keep the order of their inputs. */
    public abstract long timeMs(FeedPost post);
}
