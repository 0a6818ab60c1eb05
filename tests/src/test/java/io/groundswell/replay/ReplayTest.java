package io.groundswell.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.groundswell.data.SharedData;
import io.groundswell.process.GroundswellProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two months of real posts through the command, the broker, RocksDB and exactly-once, against counts made by an
 * independent program; and against each other, whatever the partitions, the threads and the crashes.
 */
class ReplayTest {
    @TempDir
    static Path folder;

    private static Path hourlyOfOne;
    private static Path updatesOfOne;
    private static JsonNode found;

    @BeforeAll
    static void replayInEventOrderWithOnePartition() throws Exception {
        hourlyOfOne = folder.resolve("one.csv");
        updatesOfOne = folder.resolve("one.jsonl");
        replay("one", "--order", "event", "--partitions", "1", "--threads", "1");
    }

    /** A replay as well, which leaves the changes it judges. */
    @BeforeAll
    static void backtestWithFourPartitionsAndTwoThreads() throws Exception {
        List<String> line = new ArrayList<>(List.of("backtest", "--posts", posts(), "--max-tags", "100"));
        line.addAll(List.of(
                "--bursts", SharedData.file("oracle/bursts_labelled.json").toString()));
        line.addAll(List.of("--partitions", "4", "--threads", "2", "--peers", "--json", "--out", at("four")));
        List<String> said = GroundswellProcess.start(line).succeed();
        found = new ObjectMapper().readTree(String.join("\n", said.subList(said.indexOf("{"), said.size())));
    }

    @Test
    void hourlyCountsEqualTheOracleInEventOrder() throws Exception {
        assertThat(Files.readAllLines(hourlyOfOne)).isEqualTo(oracle());
        assertThat(Files.readAllLines(updatesOfOne)).hasSizeGreaterThan(10_000);
    }

    /** The ranking has more places there, which changes nothing: no slide lists more than fifty tags. */
    @Test
    void fourPartitionsAndTwoThreadsTellTheSameRecordForRecord() {
        assertThat(folder.resolve("four").resolve("updates.jsonl")).hasSameBinaryContentAs(updatesOfOne);
    }

    @Test
    void allLabelledBurstsAreFoundSoonAndFewOtherTags() {
        List<JsonNode> bursts = bursts(found);
        List<Integer> minutes = known(bursts, "minutesToEmerging");

        assertThat(bursts).hasSize(21);
        assertThat(minutes).hasSize(21);
        assertThat(minutes.get(10)).as("median").isBetween(0, 3);
        assertThat(known(bursts, "minutesFromOnsetToTopTen"))
                .filteredOn(taken -> taken <= 120)
                .hasSizeGreaterThanOrEqualTo(20);
        assertThat(found.path("emergingTags").asInt()).isBetween(21, 850);
        assertThat(found.path("trendingTags").asInt()).isBetween(1, 260);
        assertThat(found.path("emergingTags").asInt())
                .as("docs/quality.md says so")
                .isEqualTo(776);
        assertThat(found.path("trendingTags").asInt())
                .as("docs/quality.md says so")
                .isEqualTo(236);
    }

    /** The figures are those of an independent run of the formula. */
    @Test
    void mastodonFindsThemAtOnceAmongTwiceAsManyTags() {
        JsonNode mastodon = found.path("peers").path(0);
        List<Integer> minutes = known(bursts(mastodon), "minutesToEmerging");

        assertThat(mastodon.path("name").asText()).isEqualTo("mastodon");
        assertThat(minutes).hasSize(21).containsOnly(0);
        assertThat(mastodon.path("emergingTags").asInt()).isEqualTo(1_592);
    }

    @Tag("long")
    @Test
    void aKillInTheMiddleChangesNothing() throws Exception {
        String[] options = {"--order", "event", "--partitions", "4", "--threads", "2", "--state-dir", at("killed-state")
        };
        GroundswellProcess killed = start("killed", options);
        killed.saying("counting");
        killed.kill();
        replay("killed", options);
        assertThat(folder.resolve("killed.csv")).hasSameBinaryContentAs(hourlyOfOne);
        assertThat(folder.resolve("killed.jsonl")).hasSameBinaryContentAs(updatesOfOne);
    }

    @Test
    void hourlyCountsEqualTheOracleInArrivalOrder() throws Exception {
        replay("arrival-one", "--order", "arrival", "--partitions", "1");
        assertThat(Files.readAllLines(folder.resolve("arrival-one.csv"))).isEqualTo(oracle());
    }

    @Test
    void hourlyCountsEqualTheOracleInArrivalOrderOverFourPartitions() throws Exception {
        replay("arrival-four", "--order", "arrival", "--partitions", "4", "--threads", "2");
        assertThat(Files.readAllLines(folder.resolve("arrival-four.csv"))).isEqualTo(oracle());
    }

    private static void replay(String name, String... options) throws Exception {
        start(name, options).succeed();
    }

    private static GroundswellProcess start(String name, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("replay", posts(), "--tag-rule", "twitter", "--max-tags", "100"));
        all.addAll(Arrays.asList(options));
        all.addAll(List.of("--export-hourly", at(name + ".csv"), "--export-updates", at(name + ".jsonl")));
        return GroundswellProcess.start(all);
    }

    private static String posts() {
        return SharedData.file("posts/posts-2016-09_2016-10.jsonl.gz").toString();
    }

    private static List<JsonNode> bursts(JsonNode detected) {
        List<JsonNode> bursts = new ArrayList<>();
        detected.path("bursts").forEach(bursts::add);
        return bursts;
    }

    /** The figures of a field in ascending order, without those that are missed. */
    private static List<Integer> known(List<JsonNode> bursts, String field) {
        return bursts.stream()
                .map(burst -> burst.path(field))
                .filter(JsonNode::isInt)
                .map(JsonNode::asInt)
                .sorted()
                .toList();
    }

    private static String at(String name) {
        return folder.resolve(name).toString();
    }

    /** The oracle's rows, of which the last two columns are not ours. */
    private static List<String> oracle() throws IOException {
        List<String> rows = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SharedData.file("oracle/hourly.csv.gz"))),
                StandardCharsets.UTF_8))) {
            reader.lines().map(ReplayTest::firstFourColumns).forEach(rows::add);
        }
        return rows;
    }

    private static String firstFourColumns(String row) {
        int end = row.lastIndexOf(',', row.lastIndexOf(',') - 1);
        return row.substring(0, end);
    }
}
