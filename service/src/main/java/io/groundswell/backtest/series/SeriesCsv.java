package io.groundswell.backtest.series;

import io.groundswell.trend.rank.VolumeTrack;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What we say of a series, step by step, as CSV: {@code timestamp,observed,expected,z,state}. Observed and expected are those of
 * the sliding hour, z is the larger over the windows. Steps that the series does not tell are left out.
 */
final class SeriesCsv {

    private static final String HEADER = "timestamp,observed,expected,z,state\n";

    private SeriesCsv() {}

    static void write(Path file, Series series, List<VolumeTrack.Verdict> verdicts) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEADER);
            for (int step = 0; step < series.steps(); step++) {
                if (series.isTold(step)) {
                    out.write(row(series.startOf(step), verdicts.get(step)));
                }
            }
        }
    }

    private static String row(long timeMs, VolumeTrack.Verdict verdict) {
        return String.format(
                Locale.ROOT,
                "%s,%d,%.3f,%.4f,%s\n",
                NabTime.format(timeMs),
                verdict.shortest().observed(),
                verdict.shortest().expected(),
                verdict.z(),
                verdict.state());
    }
}
