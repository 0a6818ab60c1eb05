package io.groundswell.backtest.series;

import io.groundswell.trend.rank.VolumeTrack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder that takes, for each series, {@code NAME.csv} with our figures and {@code NAME.svg} with their picture. */
public final class SeriesFolder {

    private final Path folder;

    /** A folder, there or not. */
    public SeriesFolder(Path folder) {
        this.folder = folder;
    }

    /** Where the figures of a series go. */
    public Path csvOf(Series series) {
        return folder.resolve(series.name() + ".csv");
    }

    /**
     * Writes both files of a series over what was there.
     *
     * @param result ours, for the thresholds
     */
    public void write(LabelledSeries labelled, DetectorResult result) throws IOException {
        Files.createDirectories(folder);
        Series series = labelled.series();
        List<VolumeTrack.Verdict> verdicts = Groundswell.verdicts(series);
        SeriesCsv.write(csvOf(series), series, verdicts);
        String picture = new SeriesPlot(labelled, verdicts, result).svg();
        Files.writeString(folder.resolve(series.name() + ".svg"), picture, StandardCharsets.UTF_8);
    }
}
