package io.groundswell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** A command line that runs in this process while the test goes on. */
final class StartedCommand {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CompletableFuture<Integer> code = new CompletableFuture<>();

    private StartedCommand() {}

    static StartedCommand of(String... args) {
        StartedCommand started = new StartedCommand();
        CommandLine line = GroundswellCommandLine.create(
                        new Surroundings(Map.of(), Map.of(), InputStream.nullInputStream()))
                .setOut(new PrintWriter(started.out, true))
                .setErr(new PrintWriter(started.err, true));
        Thread thread = new Thread(() -> started.code.complete(line.execute(args)), args[0]);
        thread.setDaemon(true);
        thread.start();
        return started;
    }

    /** Waits until standard output matches, and returns the first group; a cold broker takes seconds to start. */
    String awaitSaying(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        await("standard output to hold " + pattern)
                .atMost(Duration.ofSeconds(90))
                .failFast("it ended before it said that", () -> code.isDone() && !says(wanted))
                .until(() -> says(wanted));
        Matcher found = wanted.matcher(out.toString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private boolean says(Pattern wanted) {
        return wanted.matcher(out.toString()).find();
    }

    /** Waits for its end. */
    CommandRun awaitEnd() {
        await("the command's end").atMost(Duration.ofMinutes(2)).until(code::isDone);
        return new CommandRun(code.join(), out.toString(), err.toString());
    }
}
