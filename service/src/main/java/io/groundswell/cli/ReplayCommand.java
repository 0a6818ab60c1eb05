package io.groundswell.cli;

import io.groundswell.config.Settings;
import io.groundswell.embedded.Deletion;
import io.groundswell.feed.PostOrder;
import io.groundswell.replay.HourlyComparison;
import io.groundswell.replay.HourlyFile;
import io.groundswell.replay.HourlyRow;
import io.groundswell.replay.ReplayOutputs;
import io.groundswell.replay.ReplayResult;
import io.groundswell.replay.UpdatesFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code replay}: the real pipeline over an embedded broker, from files to results, then exit. */
@Command(
        name = "replay",
        description = "Runs posts from files through the whole pipeline, writes what comes out, and exits.")
final class ReplayCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private FeedOptions feed = new FeedOptions();

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private ReplaySettings settings = new ReplaySettings();

    @Option(
            names = "--order",
            defaultValue = "event",
            description = "event: as if every post had arrived at once. arrival: by harvestedAt, as it was, late posts"
                    + " included (default: ${DEFAULT-VALUE}).")
    private PostOrder order = PostOrder.EVENT;

    @Option(
            names = "--export-hourly",
            paramLabel = "OUT.csv",
            description = "Posts and people per tag and UTC hour, scope global.")
    private @Nullable Path hourly;

    @Option(
            names = "--export-updates",
            paramLabel = "OUT.jsonl",
            description = "Every change of a ranking, by scope, slide, rank and tag.")
    private @Nullable Path updates;

    @Option(
            names = "--expect-hourly",
            paramLabel = "FILE.csv",
            description = "Compare the hourly series with this file, packed with gzip or not, by its columns"
                    + " windowStartMs, tag, posts and distinctAuthors; any difference ends with exit code 3.")
    private @Nullable Path expected;

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            description = "Where it keeps its state; run again on the same folder after a crash, it goes on. Default: a"
                    + " temporary folder, deleted at the end.")
    private @Nullable Path stateDir;

    @Override
    public Integer call() throws IOException {
        ReplayOutputs wanted =
                new ReplayOutputs(hourly, updates == null ? null : new UpdatesFile(updates), readExpected());
        Path folder = stateDir == null ? Files.createTempDirectory("groundswell-replay-") : stateDir;
        try {
            ReplayResult result = replay(settings.load(options, folder), wanted);
            result.comparison().ifPresent(this::judge);
            return ExitCode.OK.number();
        } finally {
            if (stateDir == null) {
                Deletion.of(folder);
            }
        }
    }

    /** Read before anything is run: a mistake in the file is not to be told after an hour. */
    private @Nullable List<HourlyRow> readExpected() {
        if (expected == null) {
            return null;
        }
        PostFiles.requireReadable(expected);
        try {
            return HourlyFile.read(expected);
        } catch (IOException wrong) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private ReplayResult replay(Settings wanted, ReplayOutputs outputs) throws IOException {
        PrintWriter out = GroundswellCommand.out(spec);
        Surroundings around = GroundswellCommand.of(spec).surroundings();
        return new ConsoleReplay(around, out, GroundswellCommand.err(spec))
                .run(wanted, feed, order, outputs, UnaryOperator.identity());
    }

    private void judge(HourlyComparison comparison) {
        Path file = Objects.requireNonNull(expected);
        new ReplayReport(GroundswellCommand.out(spec)).print(comparison, file);
        if (!comparison.differences().isEmpty()) {
            throw new CommandFailure(ExitCode.MISMATCH, "the hourly series are not those of " + file);
        }
    }
}
