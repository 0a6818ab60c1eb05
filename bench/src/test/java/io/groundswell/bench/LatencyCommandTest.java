package io.groundswell.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What is not refused would be run: then the time is up. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LatencyCommandTest {
    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--rate 0 | rate is 0, must be 1..100000",
                "--rate 100001 | rate is 100001, must be 1..100000",
                "--rate 5 --seconds 0 | seconds is 0, must be 1..3600",
                "--seconds 3601 | seconds is 3601, must be 1..3600",
                "--warm-up 0 | warm-up is 0, must be 1..3600",
                "--speed 0 | speed is 0, must be 1..3600",
                "--asks 1001 | asks is 1001, must be 1..1000",
                "--duplicates 0.1 | duplicates is 0.1 and removals 0.0, must both be 0",
                "--tags 1 | tags is 1, must be",
                "--rate 5 --posts 1000 | --posts says how large a backlog",
                "--rate 5 --hours 2 | --hours says how large a backlog",
                "--rate fast | --rate",
            })
    void whatIsWrongIsNamedWithItsValueAndTheRule(String flags, String complaint) {
        assertThat(execute("latency " + flags)).isEqualTo(Main.USAGE);
        assertThat(err.toString()).contains(complaint, "Try: groundswell bench latency --help");
    }

    @Test
    void whatStandsBeforeTheWordIsNotLostInSilence() {
        assertThat(execute("--heap 1g latency --rate 5")).isEqualTo(Main.USAGE);
        assertThat(err.toString()).contains("--heap", "behind latency");
    }

    @Test
    void withoutTheWordItIsTheBenchmarkOfBefore() {
        assertThat(execute("--runs 0")).isEqualTo(Main.USAGE);
        assertThat(err.toString()).contains("runs is 0, must be 1..100", "Try: groundswell bench --help");
    }

    @Test
    void helpTellsTheDefaults() {
        assertThat(execute("latency --help")).isZero();
        assertThat(out.toString())
                .contains("groundswell bench latency", "--rate", "(default: 120)", "(default: 50)", "--json", "--tags");
    }

    private int execute(String line) {
        CommandLine command = Main.commandLine();
        command.setErr(new PrintWriter(err, true));
        command.setOut(new PrintWriter(out, true));
        return command.execute(line.split(" ", -1));
    }
}
