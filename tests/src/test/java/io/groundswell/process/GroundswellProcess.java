package io.groundswell.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** {@code groundswell} in a process of its own, as a shell would run it, so that it can be stopped and killed. */
public final class GroundswellProcess implements AutoCloseable {
    private static final int STOPS_WITHIN_S = 60;

    private final List<String> arguments;
    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private GroundswellProcess(List<String> arguments, Process process) {
        this.arguments = arguments;
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts it on this process's class path. */
    public static GroundswellProcess start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "io.groundswell.cli.Main"));
        command.addAll(arguments);
        return new GroundswellProcess(
                arguments, new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Waits until it prints a line with a word in it; returns that line. */
    public String saying(String word) {
        return readUntil(line -> line.contains(word)).orElseThrow(() -> complaint("never said '" + word + "'"));
    }

    /** Waits for its end, which must be a good one; returns what it printed. */
    public List<String> succeed() throws InterruptedException {
        readToTheEnd();
        int code = process.waitFor();
        if (code != 0) {
            throw complaint("ended with " + code);
        }
        return List.copyOf(lines);
    }

    /** Asks it to stop, as Ctrl-C and an orchestrator do (SIGTERM); returns its exit code. */
    public int stop() throws InterruptedException {
        // The handle's, because the process's own also closes what has not been read yet.
        process.toHandle().destroy();
        if (!process.waitFor(STOPS_WITHIN_S, TimeUnit.SECONDS)) {
            throw complaint("was asked to stop, and did not within " + STOPS_WITHIN_S + " s");
        }
        readToTheEnd();
        return process.exitValue();
    }

    /** Ends it without a word to it (SIGKILL). */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void readToTheEnd() {
        readUntil(line -> false);
    }

    private Optional<String> readUntil(Predicate<String> wanted) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (wanted.test(line)) {
                    return Optional.of(line);
                }
            }
            return Optional.empty();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private AssertionError complaint(String what) {
        return new AssertionError(
                "groundswell " + String.join(" ", arguments) + " " + what + ":\n" + String.join("\n", lines));
    }
}
