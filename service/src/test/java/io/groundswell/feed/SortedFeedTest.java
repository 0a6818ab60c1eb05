package io.groundswell.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.schema.Author;
import io.groundswell.schema.PostEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedFeedTest {

    @TempDir
    private Path scratch;

    @ParameterizedTest
    @ValueSource(longs = {1, 700, 5_000, Long.MAX_VALUE})
    void equalsAStableSortWhateverTheRunsSize(long runBytes) throws IOException {
        for (long seed = 1; seed <= 5; seed++) {
            List<FeedPost> posts = randomPosts(new SplittableRandom(seed));
            for (PostOrder order : PostOrder.values()) {
                List<FeedPost> expected = new ArrayList<>(posts);
                expected.sort(Comparator.comparingLong(order::timeMs));

                assertThat(sort(posts, order, runBytes))
                        .as("seed %d, %s", seed, order)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void leavesNoScratchFileBehind() throws IOException {
        List<FeedPost> posts = randomPosts(new SplittableRandom(7));

        SortedFeed halfRead = SortedFeed.sort(sourceOf(posts), PostOrder.EVENT, scratch, 500);
        halfRead.next();
        halfRead.close();
        assertThat(sort(posts, PostOrder.EVENT, 500)).hasSameSizeAs(posts);

        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left).isEmpty();
        }
    }

    private List<FeedPost> sort(List<FeedPost> posts, PostOrder order, long runBytes) throws IOException {
        List<FeedPost> sorted = new ArrayList<>();
        try (SortedFeed feed = SortedFeed.sort(sourceOf(posts), order, scratch, runBytes)) {
            for (FeedPost post = feed.next(); post != null; post = feed.next()) {
                sorted.add(post);
            }
        }
        return sorted;
    }

    /** Few distinct times, so that ties are the rule. */
    private static List<FeedPost> randomPosts(SplittableRandom random) {
        List<FeedPost> posts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            long createdAtMs = 1_736_784_000_000L + random.nextInt(10) * 60_000L;
            OptionalLong harvestedAtMs = random.nextBoolean()
                    ? OptionalLong.of(createdAtMs + random.nextInt(5) * 60_000L)
                    : OptionalLong.empty();
            PostEvent event = PostEvent.newBuilder()
                    .setPostId("p" + i)
                    .setAuthor(Author.newBuilder().setId("a").build())
                    .setCreatedAt(Instant.ofEpochMilli(createdAtMs))
                    .setText("x".repeat(random.nextInt(50)))
                    .build();
            posts.add(new FeedPost(event, harvestedAtMs, new LineRef("posts.jsonl", i + 1)));
        }
        return posts;
    }

    private static PostSource sourceOf(List<FeedPost> posts) {
        Iterator<FeedPost> left = posts.iterator();
        return () -> left.hasNext() ? left.next() : null;
    }
}
