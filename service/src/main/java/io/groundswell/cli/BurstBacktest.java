package io.groundswell.cli;

import io.groundswell.backtest.burst.BurstFiles;
import io.groundswell.backtest.burst.BurstJson;
import io.groundswell.backtest.burst.BurstLabels;
import io.groundswell.backtest.burst.BurstReport;
import io.groundswell.backtest.burst.BurstRun;
import io.groundswell.backtest.burst.LabelledBurst;
import io.groundswell.config.Settings;
import io.groundswell.embedded.Deletion;
import io.groundswell.feed.PostOrder;
import io.groundswell.hashtag.HashtagRules;
import io.groundswell.replay.ReplayOutputs;
import io.groundswell.replay.UpdatesOutput;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A backtest over posts: the real pipeline, in event order, against labelled bursts.
 *
 * @param spec the command
 * @param posts its input
 * @param labels the bursts
 * @param peers whether peers run beside it
 * @param out the folder that is to be left; null: none
 * @param json whether to print JSON in place of a table
 */
record BurstBacktest(
        CommandSpec spec,
        PostFiles posts,
        Path labels,
        boolean peers,
        @Nullable Path out,
        boolean json) {

    /** States are told of ranked tags alone, and all are to be counted. */
    private static final Map<String, String> ALL_RANKED = Map.of("ranking.size", "1000");

    /** Runs it, tells on the error stream how far it is, and prints the result. */
    void run(SettingsOptions options, ReplaySettings settings) throws IOException {
        List<LabelledBurst> bursts = readLabels();
        BurstRun run = peers ? BurstRun.besidePeers(bursts) : BurstRun.of(bursts);
        BurstFiles left = out == null ? null : new BurstFiles(out);
        Path folder = Files.createTempDirectory("groundswell-backtest-");
        try {
            Settings wanted = settings.load(options, folder, "backtest", ALL_RANKED);
            replay(wanted, run, left);
            BurstReport report = run.report(wanted.ranking().size());
            if (left != null) {
                left.write(report);
            }
            print(report);
        } finally {
            Deletion.of(folder);
        }
    }

    private List<LabelledBurst> readLabels() {
        PostFiles.requireReadable(labels);
        try {
            return BurstLabels.read(labels);
        } catch (IOException wrong) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private void replay(Settings wanted, BurstRun run, @Nullable BurstFiles left) throws IOException {
        PrintWriter err = GroundswellCommand.err(spec);
        UpdatesOutput updates = changes -> {
            run.updates().write(changes);
            if (left != null) {
                left.updates().write(changes);
            }
        };
        HashtagRules rules = HashtagRules.withDefault(wanted.hashtag().defaultRule());
        new ConsoleReplay(GroundswellCommand.of(spec).surroundings(), err, err)
                .run(
                        wanted,
                        posts,
                        PostOrder.EVENT,
                        new ReplayOutputs(null, updates, null),
                        read -> run.watched(read, rules));
    }

    private void print(BurstReport report) throws IOException {
        PrintWriter console = GroundswellCommand.out(spec);
        if (json) {
            BurstJson.write(report, console);
        } else {
            new BurstTable(console).print(report);
        }
        console.flush();
    }
}
