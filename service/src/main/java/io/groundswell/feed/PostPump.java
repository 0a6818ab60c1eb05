package io.groundswell.feed;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;

/** Moves posts from a source to the topic and tells how far it is. */
public final class PostPump {

    private static final long TELL_EVERY_NANOS = Duration.ofMillis(200).toNanos();
    private static final int POSTS_BETWEEN_CLOCKS = 64;

    private final PostProducer producer;
    private final Function<FeedPost, OptionalLong> arrival;
    private final Consumer<FeedProgress> listener;
    private final long beganNanos = System.nanoTime();
    private long toldNanos = beganNanos;

    /**
     * @param arrival the timestamp of each post's record, epoch milliseconds; empty: the broker's own
     * @param listener hears a few times a second, and at the end, on the pumping thread
     */
    public PostPump(PostProducer producer, Function<FeedPost, OptionalLong> arrival, Consumer<FeedProgress> listener) {
        this.producer = producer;
        this.arrival = arrival;
        this.listener = listener;
    }

    /** For a replay: records claim to have arrived at the time that {@code order} sorts by. */
    public static Function<FeedPost, OptionalLong> arrivalBy(PostOrder order) {
        return post -> OptionalLong.of(order.timeMs(post));
    }

    /** For live posts: the broker's own clock. */
    public static Function<FeedPost, OptionalLong> arrivalNow() {
        return post -> OptionalLong.empty();
    }

    /**
     * Sends all that is left in the source and waits until it is written.
     *
     * @throws IOException when the source cannot be read
     * @throws FeedFailedException when a post cannot be written
     */
    public void run(PostSource source) throws IOException {
        int sinceClock = 0;
        for (FeedPost post = source.next(); post != null; post = source.next()) {
            producer.send(post, arrival.apply(post));
            if (++sinceClock == POSTS_BETWEEN_CLOCKS) {
                sinceClock = 0;
                tellWhenDue(source);
            }
        }
        producer.flush();
        tell(source, System.nanoTime());
    }

    private void tellWhenDue(PostSource source) {
        long nowNanos = System.nanoTime();
        if (nowNanos - toldNanos >= TELL_EVERY_NANOS) {
            tell(source, nowNanos);
        }
    }

    private void tell(PostSource source, long nowNanos) {
        toldNanos = nowNanos;
        FeedCount count = producer.count();
        double seconds = Math.max(1, nowNanos - beganNanos) / 1e9;
        listener.accept(new FeedProgress(
                count.sent(), count.sentBytes(), count.passedOver(), count.sent() / seconds, source.fractionRead()));
    }
}
