package io.groundswell.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shared corpora, read with nothing but defaults. */
class RealPostsTest {

    @TempDir
    private Path scratch;

    private final List<BadLine> bad = new ArrayList<>();

    @Test
    void everyLineOfTheTwitterCorpusIsAPost() throws IOException {
        Set<String> ids = new HashSet<>();
        Map<PostType, Integer> types = new EnumMap<>(PostType.class);
        long createdAtSum = 0;
        long harvestedAtSum = 0;
        long textChars = 0;
        try (PostReader reader = open("posts/posts-2016-09_2016-10.jsonl.gz")) {
            for (FeedPost post = reader.next(); post != null; post = reader.next()) {
                PostEvent event = post.event();
                ids.add(event.getPostId());
                types.merge(event.getType(), 1, Integer::sum);
                createdAtSum += event.getCreatedAt().toEpochMilli() / 60_000;
                harvestedAtSum += post.harvestedAtMs().orElseThrow() / 60_000;
                textChars += event.getText().length();
            }
        }

        assertThat(bad).isEmpty();
        assertThat(ids).hasSize(216_926);
        assertThat(types)
                .containsOnly(
                        Map.entry(PostType.REPOST, 151_801),
                        Map.entry(PostType.ORIGINAL, 63_403),
                        Map.entry(PostType.QUOTE, 1_722));
        // Sums taken from the file by other means.
        assertThat(createdAtSum).isEqualTo(5_334_901_258_537L);
        assertThat(harvestedAtSum).isEqualTo(5_334_915_246_726L);
        assertThat(textChars).isEqualTo(21_789_706L);
    }

    @Test
    void everyLineOfTheRedNoteCorpusIsAPost() throws IOException {
        List<FeedPost> posts = new ArrayList<>();
        try (PostReader reader = open("rednote/rednote-dev.jsonl.gz")) {
            for (FeedPost post = reader.next(); post != null; post = reader.next()) {
                posts.add(post);
            }
        }

        assertThat(bad).isEmpty();
        assertThat(posts).hasSize(326);
        assertThat(posts).allSatisfy(post -> {
            assertThat(post.event().getAuthor().getJoinedAt()).isNotNull();
            assertThat(post.event().getType()).isEqualTo(PostType.ORIGINAL);
            assertThat(post.harvestedAtMs()).isEmpty();
        });
        assertThat(posts.stream()
                        .mapToInt(post -> post.event().getHashtags().size())
                        .sum())
                .isEqualTo(1076);
        assertThat(posts.get(0).readAt().line()).isEqualTo(1);
    }

    /** {@code oracle/lateness.json}: outOfOrder. */
    @Test
    void inArrivalOrderAsManyPostsAreOutOfOrderAsTheOracleCounts() throws IOException {
        int outOfOrder = 0;
        long latestMs = Long.MIN_VALUE;
        try (SortedFeed feed =
                SortedFeed.sort(open("posts/posts-2016-09_2016-10.jsonl.gz"), PostOrder.ARRIVAL, scratch)) {
            assertThat(feed.total()).isEqualTo(216_926);
            for (FeedPost post = feed.next(); post != null; post = feed.next()) {
                outOfOrder += post.eventTimeMs() < latestMs ? 1 : 0;
                latestMs = Math.max(latestMs, post.eventTimeMs());
            }
        }

        assertThat(outOfOrder).isEqualTo(11_688);
    }

    private PostReader open(String path) throws IOException {
        BadLines badLines = new BadLines(BadLines.Choice.SKIP, bad::add);
        return PostReader.open(SharedData.file(path), InputStream.nullInputStream(), FeedFormat.defaults(), badLines);
    }
}
