package io.groundswell.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Java process of its own with this one's class path; it is told what to do by arguments and says one line. */
final class ChildJvm implements AutoCloseable {
    /** Begins what the JVM itself says on standard output, say that it records. */
    private static final String JVM_LOG = "[";

    private static final List<String> AS_THE_LAUNCHER = List.of(
            "-Xms128m",
            "-XX:+UseParallelGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:Tier4InvocationThreshold=30000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=60000",
            "-XX:Tier4BackEdgeThreshold=200000");

    /** Of the operator, as the launcher takes them; they win. */
    private static final List<String> MORE_OPTIONS = Optional.ofNullable(System.getenv("GROUNDSWELL_JAVA_OPTS"))
            .map(String::strip)
            .filter(given -> !given.isEmpty())
            .map(given -> List.of(given.split("\\s+")))
            .orElse(List.of());

    private final Process process;
    private final Path log;
    private final BufferedReader output;

    private ChildJvm(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * The options of what is measured.
     *
     * @param heap its largest, as the JVM takes it
     * @param profile where its flight recording goes; null for none
     * @param name of the recording
     */
    static List<String> options(String heap, @Nullable Path profile, String name) throws IOException {
        List<String> options = new ArrayList<>();
        options.add("-Xmx" + heap);
        if (profile != null) {
            Path recording = Files.createDirectories(profile).toAbsolutePath().resolve(name + ".jfr");
            options.add("-XX:StartFlightRecording=settings=profile,filename=" + recording);
        }
        options.addAll(MORE_OPTIONS);
        return options;
    }

    /**
     * Starts it with the collector and the compiler's limits that the launcher takes.
     *
     * @param options for the JVM
     * @param log takes its standard error
     */
    static ChildJvm start(Class<?> main, List<String> options, List<String> arguments, Path log) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(AS_THE_LAUNCHER);
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        if (Runtime.version().feature() >= 23) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return new ChildJvm(
                new ProcessBuilder(command).redirectError(log.toFile()).start(), log);
    }

    /** The next line it says; throws with the end of its log if it ends without one. */
    String nextLine() throws IOException {
        String line = output.readLine();
        while (line != null && line.startsWith(JVM_LOG)) {
            line = output.readLine();
        }
        if (line == null) {
            throw failed();
        }
        return line;
    }

    /** Throws with the end of its log if it has ended. */
    void requireAlive() throws IOException {
        if (!process.isAlive()) {
            throw failed();
        }
    }

    /** Waits until it has ended. */
    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    private IOException failed() throws IOException {
        return new IOException("a process of the benchmark failed; its log ends with\n" + endOfLog());
    }

    private String endOfLog() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    /** Ends it, if it has not ended by itself. */
    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        output.close();
    }
}
