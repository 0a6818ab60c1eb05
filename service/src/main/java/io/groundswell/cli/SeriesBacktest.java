package io.groundswell.cli;

import io.groundswell.backtest.Detector;
import io.groundswell.backtest.peer.Peers;
import io.groundswell.backtest.series.DetectorResult;
import io.groundswell.backtest.series.Groundswell;
import io.groundswell.backtest.series.LabelledSeries;
import io.groundswell.backtest.series.Labels;
import io.groundswell.backtest.series.Series;
import io.groundswell.backtest.series.SeriesFile;
import io.groundswell.backtest.series.SeriesFolder;
import io.groundswell.backtest.series.SeriesRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The backtest over labelled series.
 *
 * @param labels the file of their windows
 * @param peers whether the peers' formulas run beside ours
 * @param out the folder for figures and pictures; null if they are not wanted
 */
record SeriesBacktest(
        List<Path> files,
        Path labels,
        boolean peers,
        @Nullable Path out) {

    void run(BacktestReport report, boolean terminal) throws IOException {
        List<LabelledSeries> series = read(report);
        List<Detector> detectors = detectors();
        try (ProgressLine progress = report.progress(terminal)) {
            SeriesRun run = runOver(series);
            report.note(run.windowsNotJudged(), "labelled windows lie where nothing is judged; they are left out");
            int[] seen = {0};
            int all = detectors.size() * series.size();
            List<DetectorResult> results = run.of(detectors, () -> progress.scored(++seen[0], all));
            write(series, results.get(0));
            progress.end();
            report.print(run, series.size(), results);
        }
    }

    private List<LabelledSeries> read(BacktestReport report) throws IOException {
        files.forEach(FeedOptions::requireReadable);
        FeedOptions.requireReadable(labels);
        List<LabelledSeries> series = new ArrayList<>();
        try {
            Labels known = Labels.read(labels);
            for (Path file : files) {
                series.add(known.of(SeriesFile.read(file)));
            }
            report.note(known.without(series).size(), "files have labels but are not among the series");
        } catch (IOException wrong) {
            throw refused(wrong);
        }
        for (LabelledSeries labelled : series) {
            Series of = labelled.series();
            report.note(of.missing(), "steps of " + of.name() + " are missing; they count as zero and are not judged");
        }
        requireDistinctAndNotOverwritten(series);
        return series;
    }

    private void requireDistinctAndNotOverwritten(List<LabelledSeries> series) throws IOException {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < series.size(); i++) {
            Series of = series.get(i).series();
            if (!names.add(of.name())) {
                throw new CommandFailure(
                        ExitCode.USAGE, "two series are named " + of.name() + "; names must differ, labels go by them");
            }
            if (out != null) {
                Path written = new SeriesFolder(out).csvOf(of);
                if (Files.exists(written) && Files.isSameFile(written, files.get(i))) {
                    throw new CommandFailure(
                            ExitCode.USAGE,
                            "--out " + out + " would write over " + files.get(i) + "; it must be another folder");
                }
            }
        }
    }

    private List<Detector> detectors() {
        List<Detector> detectors = new ArrayList<>(List.of(new Groundswell()));
        if (peers) {
            detectors.addAll(Peers.all());
        }
        return detectors;
    }

    private static SeriesRun runOver(List<LabelledSeries> series) {
        try {
            return new SeriesRun(series);
        } catch (IllegalArgumentException wrong) {
            throw refused(wrong);
        }
    }

    private static CommandFailure refused(Exception wrong) {
        return new CommandFailure(ExitCode.USAGE, String.valueOf(wrong.getMessage()), wrong);
    }

    private void write(List<LabelledSeries> series, DetectorResult ours) throws IOException {
        if (out != null) {
            SeriesFolder folder = new SeriesFolder(out);
            for (LabelledSeries labelled : series) {
                folder.write(labelled, ours);
            }
        }
    }
}
