package io.groundswell.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostEventKind;
import io.groundswell.schema.PostType;
import io.groundswell.schema.RemovalReason;
import io.groundswell.schema.StatedCohort;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostReaderTest {

    private static final String PLAIN = "{\"postId\":\"p1\",\"authorId\":\"a1\",\"createdAt\":1736784000000}";

    private final List<BadLine> bad = new ArrayList<>();
    private FeedFormat format = FeedFormat.defaults();

    @TempDir
    private Path folder;

    @Test
    void theSchemasOwnFieldsAreRead() throws IOException {
        PostEvent event = onlyEvent("""
                {"kind":"PUBLISHED","postId":"p1","author":{"id":"a1","joinedAt":"2025-01-13T08:00:00+08:00","region":"US",\
                "languages":["en","es"],"cohort":"newcomer"},"createdAt":1736784000000,"text":"Hello","hashtags":["one","two words"],\
                "language":"en","region":"US","source":"rednote","type":"LIVE","inReplyTo":{"postId":"p0","authorId":"a0"},\
                "coHosts":["a2"]}""");

        assertThat(event.getAuthor().getId()).isEqualTo("a1");
        assertThat(event.getAuthor().getJoinedAt()).isEqualTo(Instant.parse("2025-01-13T00:00:00Z"));
        assertThat(event.getAuthor().getRegion()).isEqualTo("US");
        assertThat(event.getAuthor().getLanguages()).containsExactly("en", "es");
        assertThat(event.getAuthor().getCohort()).isEqualTo(StatedCohort.NEWCOMER);
        assertThat(event.getCreatedAt()).isEqualTo(Instant.ofEpochMilli(1_736_784_000_000L));
        assertThat(event.getText()).isEqualTo("Hello");
        assertThat(event.getHashtags()).containsExactly("one", "two words");
        assertThat(event.getLanguage()).isEqualTo("en");
        assertThat(event.getSource()).isEqualTo("rednote");
        assertThat(event.getType()).isEqualTo(PostType.LIVE);
        assertThat(event.getInReplyTo().getPostId()).isEqualTo("p0");
        assertThat(event.getInReplyTo().getAuthorId()).isEqualTo("a0");
        assertThat(event.getCoHosts()).containsExactly("a2");
    }

    @Test
    void theFlatFormIsRead() throws IOException {
        FeedPost post = onlyPost("""
                {"postId":"p1","authorId":"a1","authorCreatedAt":1736657908000,"createdAt":1736658251000,\
                "title":"Title","text":" body ","platformTags":["x"],"isRepost":true,"postType":"video",\
                "harvestedAt":1736658311000}""");

        assertThat(post.event().getText()).isEqualTo("Title\n body ");
        assertThat(post.event().getHashtags()).containsExactly("x");
        assertThat(post.event().getType()).isEqualTo(PostType.REPOST);
        assertThat(post.event().getAuthor().getJoinedAt()).isEqualTo(Instant.ofEpochMilli(1_736_657_908_000L));
        assertThat(post.harvestedAtMs()).hasValue(1_736_658_311_000L);
        assertThat(post.arrivalTimeMs()).isEqualTo(1_736_658_311_000L);
        assertThat(post.eventTimeMs()).isEqualTo(1_736_658_251_000L);
    }

    @Test
    void anEditAndARemovalHappenWhenTheyOccurred() throws IOException {
        List<FeedPost> posts = read("""
                {"kind":"edited","postId":"p1","authorId":"a1","createdAt":1736784000000,"occurredAt":1736784060000,"text":"new"}
                {"kind":"REMOVED","postId":"p1","occurredAt":1736784120000,"removal":"moderation"}
                {"kind":"REMOVED","postId":"p2","createdAt":1736784000000}
                """);

        assertThat(posts)
                .extracting(FeedPost::eventTimeMs)
                .containsExactly(1736784060000L, 1736784120000L, 1736784000000L);
        assertThat(posts)
                .extracting(post -> post.event().getKind())
                .containsExactly(PostEventKind.EDITED, PostEventKind.REMOVED, PostEventKind.REMOVED);
        assertThat(posts)
                .extracting(post -> post.event().getRemoval())
                .containsExactly(null, RemovalReason.MODERATION, RemovalReason.UNKNOWN);
        assertThat(posts.get(1).event().getCreatedAt()).isEqualTo(Instant.ofEpochMilli(1_736_784_120_000L));
    }

    @Test
    void csvIsReadWithQuotedLineEndsAndListsInCells() throws IOException {
        String csv = """
                postId,author.id,createdAt,text,hashtags,inReplyTo.postId
                p1,a1,2025-01-13 16:00:00Z,"He said ""hi"",
                then left","fyp,two words",

                p2,a2,1736784000,5" disk,a|b;c,p1
                p3,a3,1736784000.25,,"[""x"",""y,z""]",""";

        List<FeedPost> posts = read(csv.replace("\n", "\r\n"));

        assertThat(bad).isEmpty();
        assertThat(posts)
                .extracting(post -> post.event().getText())
                .containsExactly("He said \"hi\",\nthen left", "5\" disk", "");
        assertThat(posts)
                .extracting(post -> post.event().getHashtags())
                .containsExactly(List.of("fyp", "two words"), List.of("a", "b;c"), List.of("x", "y,z"));
        assertThat(posts)
                .extracting(post -> post.event().getType())
                .containsExactly(PostType.ORIGINAL, PostType.REPLY, PostType.ORIGINAL);
        assertThat(posts)
                .extracting(FeedPost::eventTimeMs)
                .containsExactly(1_736_784_000_000L, 1_736_784_000_000L, 1_736_784_000_250L);
        assertThat(posts).extracting(post -> post.readAt().line()).containsExactly(2L, 5L, 6L);
    }

    @Test
    void otherColumnsAreReadWhenMapped() throws IOException {
        format = new FeedFormat(
                PostFormat.CSV,
                '\t',
                FieldMap.of(Map.of("postId", "nr", "author.id", "wer", "createdAt", "wann", "region", ""), "weibo"));

        PostEvent event = onlyEvent("nr\twer\twann\tregion\n7\ta1\t1736784000\tnowhere\n");

        assertThat(event.getPostId()).isEqualTo("7");
        assertThat(event.getRegion()).isNull();
        assertThat(event.getSource()).isEqualTo("weibo");
    }

    @Test
    void packedInputAndAByteOrderMarkAreKnownByTheirBytes() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(("\uFEFF" + PLAIN).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(read(packed.toByteArray())).hasSize(1);
        assertThat(bad).isEmpty();
    }

    @Test
    void standardInputIsReadForADash() throws IOException {
        var standardInput = new ByteArrayInputStream((PLAIN + "\n").getBytes(StandardCharsets.UTF_8));
        try (var feed = new FileFeed(List.of("-"), standardInput, format, skipping())) {
            assertThat(feed.next()).isNotNull();
            assertThat(feed.next()).isNull();
            assertThat(feed.next()).isNull();
        }
    }

    @Test
    void aBadLineIsReportedAndItsNeighboursAreRead() throws IOException {
        List<FeedPost> posts = read(PLAIN + "\n{\"postId\":\n" + PLAIN.replace("p1", "p2"));

        assertThat(posts).hasSize(2);
        assertThat(bad).singleElement().satisfies(line -> {
            assertThat(line.readAt().line()).isEqualTo(2);
            assertThat(line.rule()).isEqualTo("must be one JSON object");
        });
    }

    @Test
    void aBadLineEndsReadingWhenThatWasChosen() throws IOException {
        var standardInput = new ByteArrayInputStream("[1]\n".getBytes(StandardCharsets.UTF_8));
        var failing = new BadLines(BadLines.Choice.FAIL, bad::add);
        try (var reader = PostReader.open(
                "-", standardInput, new FeedFormat(PostFormat.JSONL, ',', FieldMap.defaults()), failing)) {
            assertThatThrownBy(reader::next)
                    .isInstanceOf(BadLineException.class)
                    .hasMessage("-:1: line is '[1]'; it must be one JSON object");
        }
        assertThat(failing.count()).isEqualTo(1);
    }

    private PostEvent onlyEvent(String content) throws IOException {
        return onlyPost(content).event();
    }

    private FeedPost onlyPost(String content) throws IOException {
        List<FeedPost> posts = read(content);
        assertThat(bad).isEmpty();
        assertThat(posts).hasSize(1);
        return posts.get(0);
    }

    private List<FeedPost> read(String content) throws IOException {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private List<FeedPost> read(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("posts"), content);
        List<FeedPost> posts = new ArrayList<>();
        try (var feed =
                new FileFeed(List.of(file.toString()), new ByteArrayInputStream(new byte[0]), format, skipping())) {
            for (FeedPost post = feed.next(); post != null; post = feed.next()) {
                posts.add(post);
            }
        }
        return posts;
    }

    private BadLines skipping() {
        return new BadLines(BadLines.Choice.SKIP, bad::add);
    }
}
