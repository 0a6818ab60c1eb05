package io.groundswell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.config.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {

    @TempDir
    private Path home;

    @Test
    void theFileBesideTheLauncherIsFoundUnlessAnotherIsNamed() throws IOException {
        Files.createDirectory(home.resolve("config"));
        Files.writeString(home.resolve("config/groundswell.yaml"), "http.port: 1");
        Path other = Files.writeString(home.resolve("other.yaml"), "http.port: 2");
        Map<String, String> launched = Map.of("groundswell.home", home.toString());

        assertThat(CommandRun.in(Map.of(), launched, "", "config", "show").out())
                .contains("http.port: 1\n");
        assertThat(CommandRun.in(Map.of(), launched, "", "config", "show", "--config", other.toString())
                        .out())
                .contains("http.port: 2\n");
        assertThat(CommandRun.of("config", "show").out()).contains("http.port: 8090\n");
    }

    @Test
    void theOriginOfEachValueIsSaid() {
        CommandRun run = CommandRun.in(
                Map.of("GROUNDSWELL_HTTP_HOST", "0.0.0.0"),
                Map.of("groundswell.ranking.size", "20"),
                "",
                "config",
                "show",
                "--origin",
                "--http-port=1",
                "--set",
                "kafka.ssl.key.password=hush");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "embedded: auto # default",
                        "http.host: 0.0.0.0 # environment GROUNDSWELL_HTTP_HOST",
                        "http.port: 1 # flag --http-port",
                        "ranking.size: 20 # system property groundswell.ranking.size",
                        "kafka.ssl.key.password: ***** # flag --set");
    }

    @Test
    void whatIsShownIsASettingsFileThatSaysTheSame() throws IOException {
        String shown = CommandRun.of("config", "show", "--origin", "--set", "time.series-grace=90d")
                .out();
        Path file = Files.writeString(home.resolve("shown.yaml"), shown);

        assertThat(CommandRun.of("config", "show", "--config", file.toString()).out())
                .isEqualTo(CommandRun.of("config", "show", "--set", "time.series-grace=90d")
                        .out());
    }

    @Test
    void theReferenceIsTheShippedFile() {
        assertThat(CommandRun.of("config", "reference").out()).isEqualTo(Configuration.reference());
    }
}
