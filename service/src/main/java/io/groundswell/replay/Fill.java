package io.groundswell.replay;

import io.groundswell.feed.FeedCount;
import io.groundswell.feed.FeedPost;
import io.groundswell.feed.PostOrder;
import io.groundswell.feed.PostProducer;
import io.groundswell.feed.PostSource;
import io.groundswell.feed.ResumePoint;
import io.groundswell.runtime.Connections;
import io.groundswell.schema.PostEvent;
import io.groundswell.stream.CompletenessMarker;
import io.groundswell.trend.TimeBuckets;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Writes a replay's posts to the topic, from where an earlier, interrupted fill left off, and ends it with markers. */
final class Fill {
    private final Connections connections;
    private final String topic;
    private final long futureToleranceMs;

    /**
     * What a whole fill covers.
     *
     * @param written what it wrote, or found written
     * @param firstMs the earliest creation time
     * @param completeThroughMs the end of the minute that holds the newest event
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
    Extent write(PostSource posts, PostOrder order, int partitions, LongConsumer progress) throws IOException {
        try (PostProducer producer = PostProducer.connect(
                connections.clientProperties(),
                topic,
                connections.codecs().serializer(PostEvent.class),
                ResumePoint.after(held(partitions)))) {
            long count = 0;
            long firstMs = Long.MAX_VALUE;
            long newestMs = Long.MIN_VALUE;
            long arrivedMs = 0;
            for (FeedPost post = posts.next(); post != null; post = posts.next()) {
                arrivedMs = order.timeMs(post);
                producer.send(post, OptionalLong.of(arrivedMs));
                firstMs = Math.min(firstMs, post.event().getCreatedAt().toEpochMilli());
                if (post.eventTimeMs() - arrivedMs <= futureToleranceMs) {
                    newestMs = Math.max(newestMs, post.eventTimeMs());
                }
                if (++count % 1_000 == 0) {
                    progress.accept(count);
                }
            }
            progress.accept(count);
            if (newestMs == Long.MIN_VALUE) {
                return new Extent(producer.count(), 0, 0);
            }
            long endMs = TimeBuckets.minuteStartMs(TimeBuckets.minuteOf(newestMs) + 1);
            producer.completeThrough(new CompletenessMarker(endMs), OptionalLong.of(Math.max(arrivedMs, endMs)));
            producer.flush();
            return new Extent(producer.count(), firstMs, endMs);
        }
    }

    private long[] held(int partitions) {
        Map<TopicPartition, OffsetSpec> ends = IntStream.range(0, partitions)
                .boxed()
                .collect(Collectors.toMap(p -> new TopicPartition(topic, p), p -> OffsetSpec.latest()));
        try (Admin admin = Admin.create(connections.clientProperties())) {
            var offsets = new TreeMap<Integer, Long>();
            admin.listOffsets(ends).all().get().forEach((at, end) -> offsets.put(at.partition(), end.offset()));
            return offsets.values().stream().mapToLong(Long::longValue).toArray();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the embedded broker does not tell the ends of " + topic, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for the ends of " + topic, interrupted);
        }
    }
}
