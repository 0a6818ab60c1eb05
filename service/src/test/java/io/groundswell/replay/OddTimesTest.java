package io.groundswell.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.config.Configuration;
import io.groundswell.feed.FeedPost;
import io.groundswell.feed.LineRef;
import io.groundswell.feed.PostOrder;
import io.groundswell.feed.PostSource;
import io.groundswell.schema.Author;
import io.groundswell.schema.PostEvent;
import io.groundswell.stream.source.Conservation;
import io.groundswell.stream.source.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Posts of odd times through broker, streams and exports: they are told apart, and the replay ends. */
@Timeout(120)
class OddTimesTest {
    private static final PostEvent OF_1965 = post("p1", "1965-03-01T00:00:00Z");
    private static final PostEvent OF_2025 = post("p2", "2025-01-14T10:05:00Z");
    private static final PostEvent OF_2150 = post("p3", "2150-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void postsOfImpossibleTimesAreRejectedAndTheirNeighbourCounts() throws Exception {
        Path hourly = folder.resolve("hourly.csv");

        Conservation result = replay("odd", hourly, OF_1965, OF_2025, OF_2150);

        assertThat(result.outcomes()).isEqualTo(Map.of(Outcome.REJECTED, 1L, Outcome.COUNTED, 1L, Outcome.FUTURE, 1L));
        assertThat(Files.readAllLines(hourly))
                .containsExactly("windowStartMs,tag,posts,distinctAuthors", "1736848800000,cats,1,1");
    }

    @Test
    void theLastMinuteThatCanCountCloses() throws Exception {
        Conservation result = replay("last", null, post("p1", "2099-12-31T23:59:30Z"));

        assertThat(result.outcomes()).isEqualTo(Map.of(Outcome.COUNTED, 1L));
    }

    @Test
    void aReplayOfWhichNothingCountsEndsToo() throws Exception {
        Path hourly = folder.resolve("hourly.csv");

        Conservation result = replay("future", hourly, OF_2150);

        assertThat(result.outcomes()).isEqualTo(Map.of(Outcome.FUTURE, 1L));
        assertThat(Files.readAllLines(hourly)).hasSize(1);
    }

    @Test
    void aFolderThatHoldsMoreThanTheInputIsNotGoneOnWith() throws Exception {
        replay("shrunk", null, OF_2025, OF_1965);

        assertThatThrownBy(() -> replay("shrunk", null, OF_2025))
                .isInstanceOf(ReplayFailedException.class)
                .hasMessageContaining("posts holds records that are not of this replay");
    }

    private Conservation replay(String name, @Nullable Path hourly, PostEvent... events) throws Exception {
        var settings = Configuration.with(Map.of(
                        "data.folder", folder.resolve(name).toString(),
                        "broker.port", "0",
                        "registry.port", "0",
                        "topics.posts-partitions", "1",
                        "topics.mentions-partitions", "1"))
                .settings();
        Files.createDirectories(settings.data().root());
        ReplayPlan plan = new ReplayPlan(settings, name, () -> source(events), PostOrder.EVENT);
        return new Replay(plan, new Silence())
                .run(new ReplayOutputs(hourly, null, null))
                .outcomes();
    }

    private static PostSource source(PostEvent... events) {
        Iterator<PostEvent> left = List.of(events).iterator();
        return () ->
                left.hasNext() ? new FeedPost(left.next(), OptionalLong.empty(), new LineRef("posts.jsonl", 1)) : null;
    }

    private static PostEvent post(String id, String createdAt) {
        return PostEvent.newBuilder()
                .setPostId(id)
                .setAuthor(Author.newBuilder().setId("ann").build())
                .setCreatedAt(Instant.parse(createdAt))
                .setText("#cats")
                .build();
    }

    /** Nobody watches. */
    private static final class Silence implements ReplayProgress {
        @Override
        public void filled(long posts) {}

        @Override
        public void processed(long done, long posts) {}
    }
}
