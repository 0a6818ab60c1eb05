package io.groundswell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * As an operator types it, through the whole pipeline. Forty people greet from 17:10 on; of ten tags a post the pipeline counts
 * five people in the slide that ends at 17:14, seven in the next, with z = 4.2, and eleven in that of 17:17.
 */
class BurstBacktestTest {
    private static final long FIVE_PM = 1_736_787_600;
    private static final String FIRST_TAGS =
            IntStream.range(0, 12).mapToObj(i -> "#first" + i + " ").collect(Collectors.joining());

    /** One every half minute; the fifth, whose thirteenth tag it is, at 17:12, and the sixth at 17:13:30. */
    private static final String POSTS = IntStream.range(0, 40)
            .mapToObj(i -> "{\"postId\":\"p%d\",\"authorId\":\"a%d\",\"createdAt\":%d,\"text\":\"%s#Welcome\"}%n"
                    .formatted(i, i, FIVE_PM + 600 + 30L * i + (i > 4 ? 60 : 0), i == 4 ? FIRST_TAGS : ""))
            .collect(Collectors.joining());

    private static final String LABELS = """
            {"bursts":[{"tag":"Welcome","day":"2025-01-13","onsetHourStartMs":1736787600000},
                       {"tag":"nothing","day":"2025-01-13","onsetHourStartMs":1736787600000}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void jsonHoldsTheMinutesOfEachBurstAndTheTagsInAllAndByTheDay() throws IOException {
        CommandRun run = backtest("--peers", "--json");

        assertThat(run.code()).isZero();
        JsonNode report = new ObjectMapper().readTree(run.out());
        JsonNode welcome = report.path("bursts").path(0);
        assertThat(welcome.path("tag").asText()).isEqualTo("Welcome");
        assertThat(welcome.path("day").asText()).isEqualTo("2025-01-13");
        assertThat(welcome.path("fifthAuthor").asText()).isEqualTo("2025-01-13T17:12:00Z");
        assertThat(welcome.path("minutesToEmerging").asInt()).isEqualTo(4);
        assertThat(welcome.path("minutesToTopTen").asInt()).isEqualTo(4);
        assertThat(welcome.path("minutesFromOnsetToTopTen").asInt()).isEqualTo(16);
        assertThat(welcome.path("minutesToTrending").asInt()).isEqualTo(7);
        JsonNode missed = report.path("bursts").path(1);
        assertThat(missed.path("minutesToEmerging").isNull()).isTrue();
        assertThat(missed.path("fifthAuthor").isNull()).isTrue();
        assertThat(report.path("emergingTags").asInt()).isEqualTo(1);
        assertThat(report.path("trendingTags").asInt()).isEqualTo(1);
        assertThat(report.path("days").toString())
                .isEqualTo("[{\"day\":\"2025-01-13\",\"emergingTags\":1,\"trendingTags\":1}]");
        JsonNode mastodon = report.path("peers").path(0);
        assertThat(mastodon.path("name").asText()).isEqualTo("mastodon");
        assertThat(mastodon.path("bursts").path(0).path("minutesToEmerging").asInt())
                .isZero();
        assertThat(mastodon.path("emergingTags").asInt()).isEqualTo(1);
        assertThat(mastodon.path("trendingTags").isNull()).isTrue();
    }

    @Test
    void aTableIsPrintedAndAFolderLeft() throws IOException {
        Path left = folder.resolve("left");

        CommandRun run = backtest("--out", left.toString(), "--set", "ranking.size=1");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .contains(
                        "Welcome                          2025-01-13         4         7         4",
                        "nothing                          2025-01-13    missed    missed    missed",
                        "2025-01-13         1         1",
                        "groundswell  |        1 missed        1       1      1 |        1        1")
                .endsWith(
                        "warning: all 1 places of the ranking were taken, so there may be more tags; raise ranking.size");
        assertThat(Files.readAllLines(left.resolve("bursts.csv")))
                .containsExactly(
                        "detector,tag,day,minutesToEmerging,minutesToTrending,minutesToTopTen",
                        "groundswell,Welcome,2025-01-13,4,7,4",
                        "groundswell,nothing,2025-01-13,,,");
        assertThat(Files.readAllLines(left.resolve("days.csv")))
                .containsExactly("detector,day,emergingTags,trendingTags", "groundswell,2025-01-13,1,1");
        assertThat(Files.readAllLines(left.resolve("updates.jsonl")))
                .first()
                .asString()
                .contains("\"tag\":\"welcome\"", "\"state\":\"EMERGING\"");
    }

    @Test
    void whatCannotBeReadIsSaidBeforeAnythingRuns() throws IOException {
        String posts = write("posts.jsonl", POSTS);
        String labels = write("bad.json", "{}");

        assertWrong("give either --series and --labels, or --posts and --bursts", CommandRun.of("backtest"));
        assertWrong("or --posts and --bursts", CommandRun.of("backtest", "--posts", posts));
        assertWrong(
                "give either",
                CommandRun.of("backtest", "--posts", posts, "--bursts", "b", "--series", "s", "--labels", "l"));
        assertWrong(
                labels + ": it must be a JSON object with a list of bursts",
                CommandRun.of("backtest", "--posts", posts, "--bursts", labels));
        assertWrong(
                folder.resolve("none") + " is not there",
                CommandRun.of(
                        "backtest",
                        "--posts",
                        posts,
                        "--bursts",
                        folder.resolve("none").toString()));
        assertWrong(
                folder.resolve("none") + " is not there",
                CommandRun.of(
                        "backtest",
                        "--posts",
                        folder.resolve("none").toString(),
                        "--bursts",
                        write("labels.json", LABELS)));
    }

    private CommandRun backtest(String... more) throws IOException {
        List<String> line = new ArrayList<>(List.of("backtest", "--posts", write("posts.jsonl", POSTS)));
        line.addAll(List.of("--bursts", write("labels.json", LABELS), "--partitions", "1"));
        line.addAll(List.of(more));
        return CommandRun.of(line.toArray(String[]::new));
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static void assertWrong(String message, CommandRun run) {
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(2);
    }
}
