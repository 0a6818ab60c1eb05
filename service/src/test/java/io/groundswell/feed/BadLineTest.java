package io.groundswell.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no post, and what is said about it. */
class BadLineTest {

    private static final String GOOD = "{\"postId\":\"ok\",\"authorId\":\"a\",\"createdAt\":1736784000}\n";
    private static final String HEADER = "postId,authorId,createdAt,text\n";

    private final List<BadLine> bad = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            {"authorId":"a","createdAt":1736784000}                               ~ postId is empty; it must not be missing or empty
            {"postId":" ","authorId":"a","createdAt":1736784000}                  ~ postId is empty; it must not be missing or empty
            {"postId":{"x":1},"authorId":"a","createdAt":1736784000}              ~ postId is '{"x":1}'; it must be a text or a whole number
            {"postId":1.5,"authorId":"a","createdAt":1736784000}                  ~ postId is '1.5'; it must be a text or a whole number
            {"postId":"p","createdAt":1736784000}                                 ~ author.id is empty; it must not be missing or empty
            {"postId":"p","authorId":"a"}                                         ~ createdAt is empty; it must not be missing or empty
            {"kind":"REMOVED","postId":"p"}                                       ~ createdAt is empty; it must not be missing or empty
            {"postId":"p","authorId":"a","createdAt":"2025-01-13T16:00:00"}       ~ createdAt is '2025-01-13T16:00:00'; it must be epoch seconds
            {"postId":"p","authorId":"a","createdAt":1736784000000000}            ~ createdAt is '1736784000000000'; it must be epoch seconds
            {"postId":"p","authorId":"a","createdAt":"+292278999-01-01T00:00:00Z"} ~ createdAt is '+292278999-01-01T00:00:00Z'; it must be epoch seconds
            {"postId":"p","authorId":"a","createdAt":-99999999999999}             ~ createdAt is '-99999999999999'; it must be epoch seconds
            {"postId":"p","authorId":"a","createdAt":true}                        ~ createdAt is 'true'; it must be epoch seconds
            {"kind":"LIKED","postId":"p","authorId":"a","createdAt":1736784000}   ~ kind is 'LIKED'; it must be PUBLISHED, EDITED or REMOVED
            {"kind":"UNKNOWN","postId":"p","authorId":"a","createdAt":1736784000} ~ kind is 'UNKNOWN'; it must be PUBLISHED, EDITED or REMOVED
            {"removal":"SPAM","postId":"p","authorId":"a","createdAt":1736784000} ~ removal is 'SPAM'; it must be empty unless kind is REMOVED
            {"postType":"poll?","postId":"p","authorId":"a","createdAt":1736784000} ~ type is 'poll?'; it must be original, reply
            {"isRepost":"maybe","postId":"p","authorId":"a","createdAt":1736784000} ~ isRepost is 'maybe'; it must be true or false
            {"hashtags":[{"t":1}],"postId":"p","authorId":"a","createdAt":1736784000} ~ hashtags is '[{"t":1}]'; it must be a list of texts
            {"postId":"p"} {"postId":"q"}                                         ~ it must be one JSON object
            "text"                                                                ~ it must be one JSON object
            """)
    void eachRuleNamesFieldValueAndItself(String line, String message) throws IOException {
        assertThat(read(PostFormat.JSONL, GOOD + line + "\n" + GOOD)).hasSize(2);

        assertThat(bad).hasSize(1);
        assertThat(bad.get(0).toString()).startsWith("-:2: ").contains(message);
    }

    @Test
    void brokenJsonIsOneReasonWhereverItBreaks() throws IOException {
        BadLines badLines = new BadLines(BadLines.Choice.SKIP, bad::add);
        var input = new ByteArrayInputStream(
                "{\n{\"postId\":}\n{\"postId\":\"p\" \"q\"}\n".getBytes(StandardCharsets.UTF_8));

        try (PostReader reader = PostReader.open("-", input, FeedFormat.defaults(), badLines)) {
            assertThat(reader.next()).isNull();
        }

        assertThat(badLines.byReason()).containsExactly(Map.entry("line must be one JSON object", 3L));
        assertThat(bad.get(1)).hasToString("-:2: line is '{\"postId\":}'; it must be one JSON object");
    }

    @Test
    void bytesThatAreNotUtf8AreOneBadLine() throws IOException {
        var content = new ByteArrayOutputStream();
        content.writeBytes(GOOD.getBytes(StandardCharsets.UTF_8));
        content.writeBytes(new byte[] {'{', (byte) 0xC3, '}', '\n'});
        content.writeBytes(GOOD.getBytes(StandardCharsets.UTF_8));

        assertThat(read(PostFormat.AUTO, content.toByteArray())).hasSize(2);
        assertThat(bad).extracting(BadLine::toString).containsExactly("-:2: line is '{\uFFFD}'; it must be UTF-8");
    }

    @Test
    void aLineThatFitsNoRecordIsOneBadLine() throws IOException {
        String padding = "x".repeat(RawLines.MOST_BYTES);

        assertThat(read(PostFormat.JSONL, GOOD + padding + "y\n" + padding + "\r\n" + GOOD))
                .hasSize(2);
        assertThat(bad).extracting(BadLine::rule).containsExactly(RawLines.TOO_LONG, "must be one JSON object");
        assertThat(bad).allSatisfy(line -> assertThat(line.value()).hasSize(60).endsWith("…"));
    }

    @Test
    void aCsvRecordOfTooFewOrTooManyCellsIsBad() throws IOException {
        assertThat(read(PostFormat.CSV, HEADER + "p1,a,1736784000\np2,a,1736784000,t,u\np3,a,1736784000,t\n"))
                .hasSize(1);
        assertThat(bad).extracting(line -> line.readAt().line()).containsExactly(2L, 3L);
        assertThat(bad).extracting(BadLine::rule).containsOnly("must have as many cells as the header");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsOwnLineOnly() throws IOException {
        String open = "p1,a,1736784000,\"open\np2,a,1736784000,t\np3,a,1736784000,t\n";

        List<FeedPost> posts = read(PostFormat.CSV, HEADER + open);

        assertThat(posts).extracting(post -> post.event().getPostId()).containsExactly("p2", "p3");
        assertThat(posts).extracting(post -> post.readAt().line()).containsExactly(3L, 4L);
        assertThat(bad).extracting(BadLine::rule).containsExactly(QuotedLines.UNCLOSED);
    }

    @Test
    void textAfterAClosingQuoteIsBad() throws IOException {
        assertThat(read(PostFormat.CSV, HEADER + "p1,a,1736784000,\"t\"u\np2,a,1736784000,t\n"))
                .hasSize(1);
        assertThat(bad).extracting(BadLine::rule).containsExactly("must be CSV after RFC 4180");
    }

    @Test
    void badLinesAreCountedByReason() throws IOException {
        BadLines badLines = new BadLines(BadLines.Choice.SKIP, bad::add);
        read(PostFormat.JSONL, "[]\n{}\n[]\n".getBytes(StandardCharsets.UTF_8), badLines);

        assertThat(badLines.count()).isEqualTo(3);
        assertThat(badLines.byReason())
                .containsExactly(
                        Map.entry("line must be one JSON object", 2L),
                        Map.entry("postId must not be missing or empty", 1L));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            id,createdAt,id      ~ -: column 'id' occurs twice in its header
            nr,createdAt         ~ -: no column for postId (looked for postId, id); its header has nr, createdAt; map one with postId=COLUMN
            postId,when          ~ -: no column for createdAt (looked for createdAt); its header has postId, when; map one with createdAt=COLUMN
            """)
    void aHeaderThatCannotServeIsFatal(String header, String message) {
        assertThatThrownBy(() -> read(PostFormat.CSV, header + "\n"))
                .isInstanceOf(FeedFormatException.class)
                .hasMessage(message);
    }

    @Test
    void aMappedColumnMustBeThere() {
        var map = FieldMap.of(Map.of("text", "body"), null);
        assertThatThrownBy(() ->
                        open(HEADER, new FeedFormat(PostFormat.CSV, ',', map)).close())
                .isInstanceOf(FeedFormatException.class)
                .hasMessageContaining("no column for text (looked for body)");
    }

    @Test
    void aPackedFileThatBreaksOffIsFatalAndNamed() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(GOOD.repeat(1000).getBytes(StandardCharsets.UTF_8));
        }
        byte[] half = java.util.Arrays.copyOf(packed.toByteArray(), packed.size() / 2);

        assertThatThrownBy(() -> read(PostFormat.JSONL, half))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("-: cannot be read any further");
    }

    @Test
    void anUnknownFieldIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> FieldMap.of(Map.of("autor", "x"), null))
                .hasMessageStartingWith("field 'autor' is unknown; it must be one of kind, postId, author.id");
    }

    private List<FeedPost> read(PostFormat format, String content) throws IOException {
        return read(format, content.getBytes(StandardCharsets.UTF_8));
    }

    private List<FeedPost> read(PostFormat format, byte[] content) throws IOException {
        return read(format, content, new BadLines(BadLines.Choice.SKIP, bad::add));
    }

    private static List<FeedPost> read(PostFormat format, byte[] content, BadLines badLines) throws IOException {
        List<FeedPost> posts = new ArrayList<>();
        InputStream input = new ByteArrayInputStream(content);
        try (PostReader reader =
                PostReader.open("-", input, new FeedFormat(format, ',', FieldMap.defaults()), badLines)) {
            for (FeedPost post = reader.next(); post != null; post = reader.next()) {
                posts.add(post);
            }
        }
        return posts;
    }

    private PostReader open(String content, FeedFormat format) throws IOException {
        InputStream input = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        return PostReader.open("-", input, format, new BadLines(BadLines.Choice.SKIP, bad::add));
    }
}
