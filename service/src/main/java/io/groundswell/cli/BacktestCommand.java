package io.groundswell.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code backtest}: what we find in labelled data, and at the price of how many false alarms. */
@Command(
        name = "backtest",
        description =
                "Holds the scoring against labelled data, beside the formulas of peers if wanted: against labelled"
                        + " series with --series and --labels, or the whole pipeline against labelled posts with --posts and"
                        + " --bursts. The options from --format on belong to posts.")
final class BacktestCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @ArgGroup(exclusive = false, multiplicity = "0..1")
    private @Nullable SeriesInput series;

    @Option(
            names = "--bursts",
            paramLabel = "LABELS.json",
            description = "The bursts of the posts: {\"bursts\": [{\"tag\": …, \"day\": …, \"onsetHourStartMs\": …}]}.")
    private @Nullable Path bursts;

    @Option(
            names = "--peers",
            description = "Run Mastodon's, Misskey's, Gnip's and SigniTrend's formulas and a z-score too.")
    private boolean peers;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Write here what we say of each series, step by step as CSV and as a picture; of posts, what was"
                            + " published and found.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    @Mixin
    private BacktestPosts posts = new BacktestPosts();

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private ReplaySettings settings = new ReplaySettings();

    /** Labelled series. */
    static final class SeriesInput {

        @Option(
                names = "--series",
                arity = "1..*",
                required = true,
                paramLabel = "FILE.csv",
                description = "Volumes in equal steps, with the columns timestamp and value.")
        private List<Path> files = List.of();

        @Option(
                names = "--labels",
                required = true,
                paramLabel = "LABELS.json",
                description = "The windows in which something happened, by file name: {\"NAME.csv\": [[from, to]]}.")
        private Path labels = Path.of("");
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        boolean ofPosts = !posts.named().isEmpty() || bursts != null;
        if (series != null && !ofPosts) {
            runSeries(series);
        } else if (series == null && bursts != null && !posts.named().isEmpty()) {
            new BurstBacktest(command, posts, bursts, peers, out, json).run(options, settings);
        } else {
            throw new ParameterException(
                    command.commandLine(), "give either --series and --labels, or --posts and --bursts");
        }
        return ExitCode.OK.number();
    }

    private void runSeries(SeriesInput input) throws IOException {
        BacktestReport report = new BacktestReport(GroundswellCommand.out(spec), GroundswellCommand.err(spec), json);
        boolean terminal = GroundswellCommand.of(spec).surroundings().terminal();
        new SeriesBacktest(input.files, input.labels, peers, out).run(report, terminal);
    }
}
