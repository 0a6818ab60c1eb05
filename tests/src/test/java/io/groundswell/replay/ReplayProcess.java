package io.groundswell.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code groundswell replay} in a process of its own, as a shell would run it, so that it can be killed. */
final class ReplayProcess {
    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private ReplayProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static ReplayProcess start(Path posts, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "io.groundswell.cli.Main",
                "replay",
                posts.toString(),
                "--tag-rule",
                "twitter",
                "--max-tags",
                "100"));
        command.addAll(options);
        return new ReplayProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Waits for its end; what it printed is part of the complaint if it failed. */
    void succeed() throws InterruptedException {
        readUntil("no line holds this\u0000");
        int code = process.waitFor();
        if (code != 0) {
            throw new AssertionError("replay ended with " + code + ":\n" + String.join("\n", lines));
        }
    }

    /** Kills it as soon as it says something. */
    void killAt(String word) throws InterruptedException {
        if (!readUntil(word)) {
            throw new AssertionError("replay never said '" + word + "':\n" + String.join("\n", lines));
        }
        process.destroyForcibly().waitFor();
    }

    private boolean readUntil(String word) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (line.contains(word)) {
                    return true;
                }
            }
            return false;
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
