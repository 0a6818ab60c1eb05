package io.groundswell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * More tags than a small heap can hold: the service says so before it is out of memory, and goes on from there in a larger
 * one. What fills the heap faster than a busy machine collects it ends the process, without the figures.
 */
class StateTooLargeTest {
    private static final int RAN_OVER = 128 + 9;
    private static final int POSTS = 90_000;
    private static final int TAGS_A_POST = 6;

    @TempDir
    private Path folder;

    @Tag("long")
    @Test
    void whatDoesNotFitIsToldInFiguresAndNothingIsLost() throws IOException {
        List<String> replay = List.of(
                "replay",
                posts().toString(),
                "--state-dir",
                folder.resolve("state").toString(),
                "--set",
                "streams.commit-interval=200ms");

        try (StartedCommand inLittle = StartedCommand.in(folder, "224m", replay)) {
            CommandRun ended = inLittle.awaitEnd();
            assertThat(ended.code()).as(ended.err()).isIn(1, RAN_OVER);
            if (ended.code() == 1) {
                assertTold(ended.err());
            }
        }
        try (StartedCommand inMore = StartedCommand.in(folder, "768m", replay)) {
            CommandRun ended = inMore.awaitEnd();
            assertThat(ended.code()).as(ended.err()).isZero();
            assertThat(ended.out()).contains("in %d, counted %d".formatted(POSTS, POSTS));
        }
    }

    private static void assertTold(String err) {
        assertThat(err.lines())
                .filteredOn(line -> line.startsWith("groundswell:"))
                .singleElement()
                .asString()
                .matches(
                        "groundswell: the streams stopped: what is held no longer fits into the memory: \\d+ MiB of the"
                                + " \\d+ MiB that the heap has for it are taken by [\\d,]+ posts, [\\d,]+ tags and [\\d,]+ people"
                                + " of tags\\. Nothing is lost\\. Give it half as much again: a memory\\.budget of .*-Xmx.*");
    }

    @Test
    void aBudgetThatIsTooSmallForTheHeapIsRefusedAtOnce() throws IOException {
        assertThat(refusalOf("1GiB", "512m"))
                .contains("memory.budget is 1GiB, must be at least 1088 MiB: a heap of up to 512 MiB (-Xmx)")
                .contains("128 MiB for RocksDB (memory.rocksdb) and 448 MiB for the JVM itself")
                .contains("raise it, or start with a smaller heap, say GROUNDSWELL_JAVA_OPTS=-Xmx448m");
        assertThat(refusalOf("600MiB", "512m")).contains("raise it").doesNotContain("GROUNDSWELL_JAVA_OPTS");
    }

    private String refusalOf(String budget, String heap) throws IOException {
        List<String> run =
                List.of("run", "--data", folder.resolve("data").toString(), "--set", "memory.budget=" + budget);
        try (StartedCommand refused = StartedCommand.in(folder, heap, run)) {
            CommandRun ended = refused.awaitEnd();
            assertThat(ended.code()).isEqualTo(2);
            return ended.err();
        }
    }

    private Path posts() throws IOException {
        Path file = folder.resolve("posts.jsonl");
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (int post = 0; post < POSTS; post++) {
                StringBuilder text = new StringBuilder();
                for (int tag = 0; tag < TAGS_A_POST; tag++) {
                    text.append(" #tag").append(post).append((char) ('a' + tag));
                }
                lines.write("{\"postId\":\"p%d\",\"authorId\":\"a%d\",\"createdAt\":%d,\"text\":\"%s\"}%n"
                        .formatted(post, post, 1_600_000_000 + post / 50, text));
            }
        }
        return file;
    }
}
