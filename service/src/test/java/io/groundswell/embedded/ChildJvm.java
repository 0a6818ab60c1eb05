package io.groundswell.embedded;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A process of its own with this one's class path, killed without warning when it is closed. */
final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final Path output;

    private ChildJvm(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static ChildJvm run(Class<?> main, Path folder) throws IOException {
        Path output = Files.createTempFile(folder, "child", ".log");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        Process process = new ProcessBuilder(java, "-Xmx256m", "-cp", classPath, main.getName(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new ChildJvm(process, output);
    }

    void awaitSaying(String words) {
        await("the child to say '" + words + "'; a cold start takes seconds")
                .atMost(Duration.ofSeconds(90))
                .failFast("the child ended early", () -> !process.isAlive())
                .until(() -> Files.readString(output).contains(words));
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
