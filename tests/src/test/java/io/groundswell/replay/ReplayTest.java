package io.groundswell.replay;

import static org.assertj.core.api.Assertions.assertThat;

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

    @BeforeAll
    static void replayInEventOrderWithOnePartition() throws Exception {
        hourlyOfOne = folder.resolve("one.csv");
        updatesOfOne = folder.resolve("one.jsonl");
        replay("one", "--order", "event", "--partitions", "1", "--threads", "1");
    }

    @Test
    void hourlyCountsEqualTheOracleInEventOrder() throws Exception {
        assertThat(Files.readAllLines(hourlyOfOne)).isEqualTo(oracle());
        assertThat(Files.readAllLines(updatesOfOne)).hasSizeGreaterThan(10_000);
    }

    @Test
    void fourPartitionsAndTwoThreadsTellTheSameRecordForRecord() throws Exception {
        replay("four", "--order", "event", "--partitions", "4", "--threads", "2");
        assertThat(folder.resolve("four.csv")).hasSameBinaryContentAs(hourlyOfOne);
        assertThat(folder.resolve("four.jsonl")).hasSameBinaryContentAs(updatesOfOne);
    }

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
        String posts = SharedData.file("posts/posts-2016-09_2016-10.jsonl.gz").toString();
        List<String> all = new ArrayList<>(List.of("replay", posts, "--tag-rule", "twitter", "--max-tags", "100"));
        all.addAll(Arrays.asList(options));
        all.addAll(List.of("--export-hourly", at(name + ".csv"), "--export-updates", at(name + ".jsonl")));
        return GroundswellProcess.start(all);
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
