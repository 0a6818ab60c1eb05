package io.groundswell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void helpNamesEveryCommandAndExitCode() {
        CommandRun run = CommandRun.of("--help");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "config",
                        "doctor",
                        "reset",
                        "--version",
                        "4   a broker, registry or instance cannot be reached");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void versionNamesWhatItRunsOn() {
        CommandRun run = CommandRun.of("--version");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).startsWith("groundswell "))
                .contains("Kafka 4.3.1");
    }

    @Test
    void aSlipIsAnsweredWithWhatWasProbablyMeant() {
        CommandRun command = CommandRun.of("docter");
        CommandRun option = CommandRun.of("doctor", "--http-prot=1");

        assertThat(command.code()).isEqualTo(2);
        assertThat(command.err()).contains("'docter'").contains("Did you mean: groundswell doctor");
        assertThat(option.code()).isEqualTo(2);
        assertThat(option.err()).contains("'--http-prot=1'").contains("--http-port");
    }

    @Test
    void noCommandIsAMisuse() {
        CommandRun run = CommandRun.of();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualToNormalizingNewlines("""
                groundswell: Missing required subcommand
                Try: groundswell --help
                """);
    }

    @Test
    void aSettingThatIsGivenTwiceIsAMisuse() {
        CommandRun same = CommandRun.of("config", "show", "--set", "http.port=1", "--set", "http.port=2");
        CommandRun other = CommandRun.of("config", "show", "--set", "http.port=1", "--http-port", "1");

        assertThat(same.code()).isEqualTo(2);
        assertThat(same.err()).contains("http.port is given twice, by flag --set and by flag --set");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("http.port is given twice, by flag --set and by flag --http-port");
    }

    @Test
    void aPairWithoutAKeyIsAMisuse() {
        CommandRun run = CommandRun.of("config", "show", "--set", "http.port");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--set is 'http.port'; it must be KEY=VALUE");
    }

    @Test
    void aWrongSettingStopsTheStartWithOneLineForEach() {
        CommandRun run = CommandRun.in(
                Map.of("GROUNDSWELL_STREAMS_THREADS", "0"), Map.of(), "", "config", "show", "--http-port", "90000");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualToNormalizingNewlines("""
                groundswell: http.port = 90000 (flag --http-port): must be a whole number from 0 to 65535
                groundswell: streams.threads = 0 (environment GROUNDSWELL_STREAMS_THREADS): must be a whole number from 1 to 64
                """);
    }

    @Test
    void theStackTraceIsForThoseWhoAsk() {
        assertThat(CommandRun.of("config", "show", "--set", "http.port=x").err())
                .doesNotContain("\tat ");
        assertThat(CommandRun.of("config", "show", "--set", "http.port=x", "--verbose")
                        .err())
                .contains("\tat ");
    }
}
