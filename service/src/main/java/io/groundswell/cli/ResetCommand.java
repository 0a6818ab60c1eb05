package io.groundswell.cli;

import io.groundswell.config.DataFolder;
import io.groundswell.config.Settings;
import io.groundswell.embedded.Deletion;
import io.groundswell.runtime.Connections;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code reset}: the next start counts from the beginning of the posts again. */
@Command(
        name = "reset",
        description = {
            "Forgets what was counted, so that the next start counts from the beginning of the posts again.",
            "Posts, tag rules, published updates and schemas stay; what is counted again is published again.",
            "Every instance must be stopped. On a cluster, run it on each machine that has a data folder."
        })
final class ResetCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Option(names = "--all", description = "Delete the whole data folder, the embedded broker's posts included.")
    private boolean all;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        Settings settings = options.load().settings();
        if (all && !settings.connection().embedded()) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--all deletes an embedded broker's data; with bootstrap-servers leave it out");
        }
        DataFolder data = settings.data();
        if (settings.connection().embedded() && Files.notExists(data.root())) {
            GroundswellCommand.out(spec).println("There is no data folder " + data.root() + ": nothing to forget.");
            return ExitCode.OK.number();
        }
        confirm(
                all
                        ? "everything under " + data.root()
                        : "all counts of " + settings.streams().applicationId());
        try (FolderLock lock = FolderLock.take(data)) {
            if (all) {
                lock.deleteParts();
            } else {
                forgetCounts(settings, lock.folder());
            }
        }
        GroundswellCommand.out(spec).println("Done.");
        return ExitCode.OK.number();
    }

    private void confirm(String what) throws IOException {
        if (yes) {
            return;
        }
        PrintWriter out = GroundswellCommand.out(spec);
        out.print("This deletes " + what + ". Go on? [y/N] ");
        out.flush();
        BufferedReader answers = new BufferedReader(
                new InputStreamReader(GroundswellCommand.of(spec).surroundings().input(), Charset.defaultCharset()));
        String answer = answers.readLine();
        if (answer == null || !answer.strip().toLowerCase(Locale.ROOT).startsWith("y")) {
            throw new CommandFailure(ExitCode.FAILURE, "nothing was deleted");
        }
    }

    private static void forgetCounts(Settings settings, DataFolder data)
            throws IOException, InterruptedException, ExecutionException {
        if (!settings.connection().embedded() || Files.exists(data.broker())) {
            try (Connections connections = Connections.open(settings);
                    Admin admin = Admin.create(connections.clientProperties())) {
                new ClusterReset(admin, settings.streams().applicationId()).run();
            }
        }
        Deletion.of(data.streams());
    }
}
