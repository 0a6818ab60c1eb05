package io.groundswell.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code backtest}: what we find in labelled data, and at the price of how many false alarms. */
@Command(
        name = "backtest",
        description = "Holds the scoring against labelled data, beside the formulas of peers if wanted.")
final class BacktestCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private SeriesInput series = new SeriesInput();

    @Option(
            names = "--peers",
            description = "Run Mastodon's, Misskey's, Gnip's and SigniTrend's formulas and a z-score too.")
    private boolean peers;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write what we say of each series here, step by step as CSV and as a picture.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

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
        BacktestReport report = new BacktestReport(GroundswellCommand.out(spec), GroundswellCommand.err(spec), json);
        boolean terminal = GroundswellCommand.of(spec).surroundings().terminal();
        new SeriesBacktest(series.files, series.labels, peers, out).run(report, terminal);
        return ExitCode.OK.number();
    }
}
