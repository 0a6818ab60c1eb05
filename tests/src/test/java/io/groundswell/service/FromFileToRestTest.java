package io.groundswell.service;

import static io.groundswell.service.WelcomeFiles.CHINESE;
import static io.groundswell.service.WelcomeFiles.SPAM;
import static io.groundswell.service.WelcomeFiles.WELCOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service as a user has it: files, commands, HTTP; stopped, started, killed and started again. */
class FromFileToRestTest {
    @TempDir
    private Path folder;

    private final WelcomeFiles files = new WelcomeFiles();
    private final Map<String, Long> outcomes = new TreeMap<>();

    @Test
    void restTellsWhatIsInTheFilesAlsoAfterAStopAndAKill() throws Exception {
        Map<String, JsonNode> told;
        String schemaIds;
        try (StartedService service = StartedService.over(folder.resolve("data"))) {
            produce(service, files.first, files.first.outcomes());
            service.awaitSlide(files.firstThrough());
            new ToldCounts(service).areConserved(outcomes);
            new ToldCounts(service).areMetered(outcomes);
            new ToldCounts(service).equalANaiveCount(files.firstThrough(), UnaryOperator.identity(), files.first);
            assertWelcomeTrends(service);
            assertBadQuestionIsNamed(service);

            decide(service);
            produce(service, files.second, files.second.outcomes());
            service.awaitSlide(files.secondThrough());
            new ToldCounts(service).areConserved(outcomes);
            new ToldCounts(service)
                    .equalANaiveCount(files.secondThrough(), WelcomeFiles::ruled, files.first, files.second);
            assertBlocked(service);

            told = everything(service);
            schemaIds = service.schemaIds();
            // 128 and the number of the signal, as shells have it.
            assertThat(service.stop()).isEqualTo(128 + 15);
        }
        try (StartedService again = StartedService.over(folder.resolve("data"))) {
            new ToldCounts(again).areConserved(outcomes);
            assertThat(everything(again)).isEqualTo(told);
            assertThat(again.schemaIds()).isEqualTo(schemaIds);

            produce(again, files.first, files.first.outcomesOfRepetition());
            again.awaitRead(ToldCounts.sum(outcomes));
            new ToldCounts(again).areConserved(outcomes);
            assertThat(everything(again)).isEqualTo(told);
            again.kill();
        }
        try (StartedService afterKill = StartedService.over(folder.resolve("data"))) {
            // What was told as read may have been of a commit that the kill cut off: then it is read again.
            afterKill.awaitRead(ToldCounts.sum(outcomes));
            new ToldCounts(afterKill).areConserved(outcomes);
            assertThat(everything(afterKill)).isEqualTo(told);
            assertThat(afterKill.schemaIds()).isEqualTo(schemaIds);
        }
    }

    /** From the command's end on, its records are to come to these outcomes, beside those before them. */
    private void produce(StartedService service, PostsFile posts, Map<String, Long> expected)
            throws IOException, InterruptedException {
        List<String> said = service.produce(posts.writeTo(folder.resolve("posts.jsonl")));
        assertThat(said)
                .contains("warning: skipped 1 bad lines")
                .anyMatch(line ->
                        line.startsWith("read " + (posts.posts() + 1) + " lines, sent " + posts.posts() + " posts"));
        expected.forEach((outcome, records) -> outcomes.merge(outcome, records, Long::sum));
    }

    private static void assertWelcomeTrends(StartedService service) {
        JsonNode first = service.json("trends").at("/trends/0");
        assertThat(first.path("tag").asText()).isEqualTo(WELCOME);
        assertThat(first.path("form").asText()).isEqualTo("WelcomeTikTokRefugees");
        assertThat(first.path("state").asText()).isEqualTo("TRENDING");
        assertThat(service.json("trends?scope=lang:zh").at("/trends/0/form").asText())
                .isEqualTo(CHINESE);
    }

    private static void assertBadQuestionIsNamed(StartedService service) {
        HttpResponse<String> answer = service.ask("/api/v1/trends?limit=0");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = StartedService.read(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("name").asText()).isEqualTo("limit");
        assertThat(problem.path("rule").asText()).isEqualTo("must be a whole number from 1 to 1000");
    }

    /** Decides, and waits until each remembered post counts as decided: eight move to another tag, eight leave one. */
    private static void decide(StartedService service) {
        long mentions = mentions(service);
        service.decide(CHINESE, "\"aliasOf\": \"" + WELCOME + "\"");
        service.decide(SPAM, "\"blocked\": true");
        await("the rules come back from their topic, and a commit carries them")
                .atMost(StartedService.PATIENCE)
                .untilAsserted(() -> assertThat(mentions(service)).isEqualTo(mentions + 2 * 8 + 8));
    }

    private static long mentions(StartedService service) {
        return service.json("status").at("/total/details/mentions").asLong();
    }

    private static void assertBlocked(StartedService service) {
        assertThat(service.json("tags/" + SPAM).path("observed").isNull()).isTrue();
        assertThat(ToldCounts.hours(service.json("tags/" + SPAM + "/series"))).isEmpty();
        assertThat(service.json("trends").findValuesAsText("tag")).doesNotContain(SPAM);
    }

    /** All that is to outlive the process. */
    private static Map<String, JsonNode> everything(StartedService service) {
        Map<String, JsonNode> told = new TreeMap<>();
        for (String path : List.of(
                "rules",
                "trends",
                "trends?scope=lang:zh",
                "tags/tea",
                "tags/tea/series",
                "tags/rednote?scope=lang:en",
                "tags/" + WELCOME,
                "tags/" + WELCOME + "/series?step=1m&scope=lang:zh",
                "tags/" + StartedService.inPath(CHINESE),
                "tags/" + SPAM)) {
            ObjectNode answer = (ObjectNode) service.json(path);
            // Whether it keeps up is of the moment.
            answer.remove("stale");
            told.put(path, answer);
        }
        return told;
    }
}
