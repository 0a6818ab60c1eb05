package io.groundswell.backtest.burst;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import io.groundswell.replay.UpdatesFile;
import io.groundswell.replay.UpdatesOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The folder a backtest leaves: {@code updates.jsonl}, the pipeline's change events as {@code replay} exports them;
 * {@code bursts.csv} and {@code days.csv}, after RFC 4180, an empty cell for what was missed or is not known.
 */
public final class BurstFiles {
    private final Path folder;

    /** Makes the folder if need be. */
    public BurstFiles(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Where the change events go. */
    public UpdatesOutput updates() {
        return new UpdatesFile(folder.resolve("updates.jsonl"));
    }

    /** Writes the figures. */
    public void write(BurstReport report) throws IOException {
        List<Detected> all = new ArrayList<>(report.peers());
        all.add(0, report.ours());
        write("bursts.csv", burstRows(all));
        write("days.csv", dayRows(all, report.days()));
    }

    private static List<List<Object>> burstRows(List<Detected> all) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("detector", "tag", "day", "minutesToEmerging", "minutesToTrending", "minutesToTopTen"));
        for (Detected detected : all) {
            for (BurstOutcome burst : detected.bursts()) {
                rows.add(List.of(
                        detected.detector(),
                        burst.burst().tag(),
                        burst.burst().day().toString(),
                        cell(burst.minutesTo(Milestone.EMERGING)),
                        cell(burst.minutesTo(Milestone.TRENDING)),
                        cell(burst.minutesTo(Milestone.TOP_TEN))));
            }
        }
        return rows;
    }

    private static List<List<Object>> dayRows(List<Detected> all, List<LocalDate> days) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("detector", "day", "emergingTags", "trendingTags"));
        for (Detected detected : all) {
            for (LocalDate day : days) {
                rows.add(List.of(
                        detected.detector(),
                        day.toString(),
                        cell(detected.tags(Milestone.EMERGING, day)),
                        cell(detected.tags(Milestone.TRENDING, day))));
            }
        }
        return rows;
    }

    private static Object cell(@Nullable Integer number) {
        return number == null ? "" : number;
    }

    private static Object cell(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : "";
    }

    private void write(String name, List<List<Object>> rows) throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8);
                SequenceWriter lines = new CsvMapper().writer().writeValues(out)) {
            lines.writeAll(rows);
        }
    }
}
