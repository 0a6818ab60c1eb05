package io.groundswell.replay;

import io.groundswell.feed.FeedCount;
import io.groundswell.feed.FeedPost;
import io.groundswell.feed.PostOrder;
import io.groundswell.feed.PostProducer;
import io.groundswell.feed.PostSource;
import io.groundswell.feed.ResumePoint;
import io.groundswell.runtime.Connections;
import io.groundswell.schema.PostEvent;
import io.groundswell.stream.source.CompletenessMarker;
import io.groundswell.stream.source.EventEra;
import io.groundswell.trend.TimeBuckets;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.admin.Admin;

/** Writes a replay's posts to the topic, from where an earlier, interrupted fill left off, and ends it with markers. */
final class Fill {
    private final Connections connections;
    private final String topic;
    private final long futureToleranceMs;

    /**
     * What a whole fill covers.
     *
     * @param written what it wrote, or found written
     * @param firstMs the earliest creation time that can count
     * @param completeThroughMs the end of the minute that holds the newest event that can count; 0: none can
     */
    record Extent(FeedCount written, long firstMs, long completeThroughMs) {

        /** How many posts there are. */
        long posts() {
            return written.posts();
        }
    }

    Fill(Connections connections, String topic, Duration futureTolerance) {
        this.connections = connections;
        this.topic = topic;
        this.futureToleranceMs = futureTolerance.toMillis();
    }

    /** Writes all posts and the markers; {@code progress} is told of the posts so far, every thousand. */
    Extent write(PostSource posts, PostOrder order, LongConsumer progress) throws IOException {
        ResumePoint resume = held();
        try (PostProducer producer = PostProducer.connect(
                connections.clientProperties(), topic, connections.codecs().serializer(PostEvent.class), resume)) {
            long count = 0;
            long firstMs = Long.MAX_VALUE;
            long newestMs = Long.MIN_VALUE;
            long arrivedMs = 0;
            for (FeedPost post = posts.next(); post != null; post = posts.next()) {
                arrivedMs = order.timeMs(post);
                producer.send(post, OptionalLong.of(arrivedMs));
                if (canCount(post, arrivedMs)) {
                    firstMs = Math.min(firstMs, post.event().getCreatedAt().toEpochMilli());
                    newestMs = Math.max(newestMs, post.eventTimeMs());
                }
                if (++count % 1_000 == 0) {
                    progress.accept(count);
                }
            }
            progress.accept(count);
            long endMs = 0;
            if (newestMs != Long.MIN_VALUE) {
                endMs = TimeBuckets.minuteStartMs(TimeBuckets.minuteOf(newestMs) + 1);
                producer.completeThrough(new CompletenessMarker(endMs), OptionalLong.of(Math.max(arrivedMs, endMs)));
            }
            producer.flush();
            if (!resume.isUsedUp()) {
                throw new ReplayFailedException(
                        "topic " + topic + " holds records that are not of this replay; use another folder", null);
            }
            return new Extent(producer.count(), Math.min(firstMs, endMs), endMs);
        }
    }

    private boolean canCount(FeedPost post, long arrivedMs) {
        long createdMs = post.event().getCreatedAt().toEpochMilli();
        long newestMs = Math.max(createdMs, post.eventTimeMs());
        return EventEra.holds(createdMs)
                && EventEra.holds(post.eventTimeMs())
                && newestMs - arrivedMs <= futureToleranceMs;
    }

    private ResumePoint held() {
        try (Admin admin = Admin.create(connections.clientProperties())) {
            return ResumePoint.of(admin, topic);
        }
    }
}
