package io.groundswell.cli;

import io.groundswell.replay.HourlyComparison;
import io.groundswell.replay.HourlyComparison.Difference;
import io.groundswell.replay.HourlyRow;
import io.groundswell.stream.source.Conservation;
import io.groundswell.stream.source.Outcome;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a replay came to, as the operator reads it. */
final class ReplayReport {

    private static final int SHOWN_DIFFERENCES = 10;

    private final PrintWriter out;

    ReplayReport(PrintWriter out) {
        this.out = out;
    }

    void print(Conservation result) {
        StringBuilder line = new StringBuilder("in " + result.in());
        for (Outcome outcome : Outcome.values()) {
            if (result.of(outcome) > 0) {
                line.append(", ")
                        .append(outcome.name().toLowerCase(Locale.ROOT))
                        .append(' ')
                        .append(result.of(outcome));
            }
        }
        out.println(line);
        out.flush();
    }

    /** Tells of a comparison with what {@code file} expects. */
    void print(HourlyComparison comparison, Path file) {
        int differing = comparison.differences().size();
        out.printf(Locale.ROOT, "compared %,d hourly rows with %s: %,d differ%n", comparison.rows(), file, differing);
        comparison.differences().stream()
                .limit(SHOWN_DIFFERENCES)
                .map(ReplayReport::line)
                .forEach(out::println);
        if (differing > SHOWN_DIFFERENCES) {
            out.printf(Locale.ROOT, "  and %,d more%n", differing - SHOWN_DIFFERENCES);
        }
        out.flush();
    }

    private static String line(Difference difference) {
        HourlyRow row = difference.row();
        return "  " + row.tag() + " at " + Instant.ofEpochMilli(row.windowStartMs()) + ": theirs "
                + figures(difference.theirs()) + ", ours " + figures(difference.ours());
    }

    private static String figures(@Nullable HourlyRow row) {
        return row == null ? "none" : row.posts() + " posts by " + row.people();
    }
}
