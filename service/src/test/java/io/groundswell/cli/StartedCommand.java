package io.groundswell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;

/**
 * A command line in a process of its own, as a shell would run it, while the test goes on. A broker that gives up there
 * troubles no other test's: Kafka does not say which broker of a process it was. Killed when it is closed.
 */
final class StartedCommand implements AutoCloseable {

    private final Process process;
    private final Path out;
    private final Path err;

    private StartedCommand(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts it; what it says is kept in {@code folder}. */
    static StartedCommand in(Path folder, List<String> args) throws IOException {
        return in(folder, "512m", args);
    }

    /** Starts it with a heap that may grow so far. */
    static StartedCommand in(Path folder, String heap, List<String> args) throws IOException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                // As it is shipped: the collector, the end when memory is out, and not the tests' own logging.
                "-XX:+UseParallelGC",
                "-XX:OnOutOfMemoryError=kill -9 %p",
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(args);
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new StartedCommand(process, out, err);
    }

    /** Waits until standard output matches, and returns the first group; a cold broker takes seconds to start. */
    String awaitSaying(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        await("standard output to hold " + pattern)
                .atMost(Duration.ofSeconds(90))
                .failFast(() -> assertThat(process.isAlive() || says(wanted))
                        .as("it ended with: %s", read(err))
                        .isTrue())
                .until(() -> says(wanted));
        Matcher found = wanted.matcher(read(out));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private boolean says(Pattern wanted) {
        return wanted.matcher(read(out)).find();
    }

    /** Waits for its end; what it waits for itself is told if it does not come. */
    CommandRun awaitEnd() {
        try {
            await("the command's end").atMost(Duration.ofMinutes(2)).until(() -> !process.isAlive());
        } catch (ConditionTimeoutException lasting) {
            throw new AssertionError("it goes on; it said:\n" + read(out) + read(err) + threads(), lasting);
        }
        return new CommandRun(process.exitValue(), read(out), read(err));
    }

    private String threads() {
        try {
            Process dump = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(process.pid()),
                            "Thread.print")
                    .redirectErrorStream(true)
                    .start();
            return new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException noDump) {
            return noDump.toString();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
