package io.groundswell.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.process.LauncherHome.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher makes of its surroundings, and hands on to the program. */
@Timeout(60)
class LauncherTest {
    private static final Instant LONG_AGO = Instant.parse("2025-01-13T00:00:00Z");

    @TempDir
    private Path folder;

    private LauncherHome home;

    @BeforeEach
    void aDelivery() throws IOException {
        home = new LauncherHome(folder.resolve("a home")).with("service", "groundswell.jar");
    }

    @Test
    void argumentsAndTheExitCodeComeThroughAsTheyAre() throws Exception {
        Outcome outcome = home.start("fail", "two words", "*", "");

        assertThat(outcome.said("argument")).containsExactly("fail", "two words", "*", "");
        assertThat(outcome.code()).isEqualTo(5);
    }

    @Test
    void itIsAtHomeWhereItLiesAlsoWhenCalledThroughLinks() throws Exception {
        Path absolute = Files.createSymbolicLink(folder.resolve("absolute"), home.launcher());
        Path relative = Files.createSymbolicLink(
                Files.createDirectory(folder.resolve("bin")).resolve("gs"), Path.of("../absolute"));

        assertThat(home.startAs(relative).said("home"))
                .isEqualTo(home.startAs(absolute).said("home"))
                .containsExactly(home.at("").toString());
    }

    @Test
    void theBenchmarkIsAProgramOfItsOwn() throws Exception {
        assertThat(home.start("bench", "growth").err()).contains("groundswell-bench.jar is missing");

        home.with("bench", "groundswell-bench.jar");
        assertThat(home.start("bench", "growth").said("argument")).containsExactly("growth");
    }

    @Test
    void theHeapHasItsFullSizeFromTheStartAndTheLastSizeCounts() throws Exception {
        assertThat(optionsWith("")).contains("-Xms1408m -Xmx1408m");
        assertThat(optionsWith("-Xmx300m  -Xmx200m"))
                .contains("-Xms200m -Xmx200m")
                .endsWith("-Xmx300m -Xmx200m");
    }

    @Test
    void whatIsAskedOfTheJvmWinsOverWhatTheLauncherAsks() throws Exception {
        assertThat(optionsWith("-XX:-UseParallelGC -XX:+UseG1GC"))
                .containsSubsequence("-XX:+UseParallelGC", "-XX:-UseParallelGC -XX:+UseG1GC");
    }

    @Test
    void rocksDbHasTwoArenasUnlessSomebodySaysOtherwise() throws Exception {
        assertThat(home.start().said("arenas")).containsExactly("2");
        assertThat(home.set("MALLOC_ARENA_MAX", "7").start().said("arenas")).containsExactly("7");
    }

    @Test
    void aSignalReachesTheProgram() throws Exception {
        Process started = home.begin(home.launcher(), folder.resolve("err.txt"), "stay");
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).as("the process is the program").isEqualTo("process: " + started.pid());
            while (!"argument: stay".equals(out.readLine())) {
                assertThat(started.isAlive()).isTrue();
            }
            started.toHandle().destroy();
            assertThat(started.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(started.exitValue()).isEqualTo(128 + 15);
    }

    @Test
    void aJavaThatIsMissingOrTooOldIsNamed() throws Exception {
        assertThat(home.set("JAVA_HOME", folder.toString()).start())
                .isEqualTo(refusal(2, "JAVA_HOME is " + folder + ": it must hold bin/java"));

        for (String[] each : new String[][] {{"1.8.0_292", "8"}, {"11.0.22", "11"}}) {
            Path java = home.program("old/bin/java", "echo 'openjdk version \"" + each[0] + "\"' >&2");
            assertThat(home.set("JAVA_HOME", home.at("old").toString()).start())
                    .isEqualTo(refusal(2, java + " is Java " + each[1] + "; 17 or later is needed"));
        }
    }

    @Test
    void aDeliveryWithoutItsProgramSaysSo() throws Exception {
        Files.delete(home.jar("service", "groundswell.jar"));

        assertThat(home.start()).isEqualTo(refusal(1, home.jar("service", "groundswell.jar") + " is missing"));
    }

    @Test
    void aCheckoutIsBuiltWhenItsSourcesAreNewerAndNotOtherwise() throws Exception {
        for (String source : new String[] {
            "pom.xml",
            "schemas/pom.xml",
            "schemas/src/main/A.avsc",
            "topology/pom.xml",
            "topology/src/main/A.java",
            "service/pom.xml",
            "service/src/main/A.java",
            "config/topics.yaml",
            "config/campaigns/a.yaml"
        }) {
            home.write(source, "", LONG_AGO);
        }
        for (String folderOfSources : new String[] {"schemas", "topology", "service"}) {
            touch(folderOfSources + "/src/main", LONG_AGO);
        }
        touch("config/campaigns", LONG_AGO);
        home.program("bin/mvn", "echo \"mvn $*\" >&2", "[ ! -e fails ] || exit 1");
        home.set("PATH", home.at("bin") + ":" + System.getenv("PATH"));
        touch("service/target/groundswell.jar", LONG_AGO.plusSeconds(60));
        assertThat(home.start().err()).isEmpty();

        home.write("config/campaigns/a.yaml", "", LONG_AGO.plusSeconds(120));
        assertThat(home.start().err()).contains("mvn -q -B -pl service -am package");
        assertThat(home.start().err()).as("once").isEmpty();

        touch("topology/src/main", Instant.now().plusSeconds(60)); // something was removed
        home.write("fails", "", LONG_AGO);
        Outcome failed = home.start();
        assertThat(failed.err()).contains("groundswell: the build failed");
        assertThat(failed.code()).isEqualTo(1);
    }

    private void touch(String name, Instant changed) throws IOException {
        Files.setLastModifiedTime(home.at(name), FileTime.from(changed));
    }

    private String optionsWith(String options) throws Exception {
        return String.join(
                " ", home.set("GROUNDSWELL_JAVA_OPTS", options).start().said("options"));
    }

    private static Outcome refusal(int code, String message) {
        return new Outcome(code, List.of(), "groundswell: " + message + "\n");
    }
}
