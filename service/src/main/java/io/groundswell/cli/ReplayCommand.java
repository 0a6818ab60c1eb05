package io.groundswell.cli;

import io.groundswell.config.Settings;
import io.groundswell.embedded.Deletion;
import io.groundswell.feed.BadLines;
import io.groundswell.feed.PostOrder;
import io.groundswell.feed.SortedFeed;
import io.groundswell.replay.HourlyComparison;
import io.groundswell.replay.HourlyFile;
import io.groundswell.replay.HourlyRow;
import io.groundswell.replay.InputIdentity;
import io.groundswell.replay.Replay;
import io.groundswell.replay.ReplayOutputs;
import io.groundswell.replay.ReplayPlan;
import io.groundswell.replay.ReplayResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
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
        ReplayOutputs wanted = new ReplayOutputs(hourly, updates, readExpected());
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
        FeedOptions.requireReadable(expected);
        try {
            return HourlyFile.read(expected);
        } catch (IOException wrong) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private ReplayResult replay(Settings wanted, ReplayOutputs outputs) throws IOException {
        PrintWriter out = GroundswellCommand.out(spec);
        Surroundings around = GroundswellCommand.of(spec).surroundings();
        try (FolderLock lock = FolderLock.take(wanted.data());
                ProgressLine progress = new ProgressLine(out, around.terminal(), System::nanoTime)) {
            LogFile.open(lock.folder().logFile());
            BadLines badLines = feed.badLines(GroundswellCommand.err(spec), progress);
            Path scratch = lock.folder().root();
            ReplayPlan.Posts posts = () -> SortedFeed.sort(feed.open(around.input(), badLines), order, scratch);
            ReplayPlan plan = new ReplayPlan(wanted, identity(wanted), posts, order);
            ReplayResult result = new Replay(plan, progress).run(outputs);
            progress.end();
            FeedSummary.print(result.written(), badLines, out);
            new ReplayReport(out).print(result.outcomes());
            return result;
        }
    }

    private String identity(Settings wanted) throws IOException {
        return InputIdentity.of(feed.files()) + " " + feed.identity() + " order=" + order + " partitions="
                + wanted.topics().postsPartitions() + "/" + wanted.topics().mentionsPartitions() + " "
                + wanted.hashtag();
    }

    private void judge(HourlyComparison comparison) {
        Path file = Objects.requireNonNull(expected);
        new ReplayReport(GroundswellCommand.out(spec)).print(comparison, file);
        if (!comparison.differences().isEmpty()) {
            throw new CommandFailure(ExitCode.MISMATCH, "the hourly series are not those of " + file);
        }
    }
}
