package io.groundswell.bench;

import io.groundswell.bench.Results.Line;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The results for people: one table and the answer on which the contestants agree. */
final class ResultTable {
    private static final double MIB = 1 << 20;
    private static final String YARDSTICK = "limit";

    private final Results results;
    private final double limit;

    ResultTable(Results results) {
        this.results = results;
        this.limit = results.lines().stream()
                .filter(line -> line.name().equals(YARDSTICK))
                .findFirst()
                .map(Line::cpuSecondsPerMillion)
                .orElse(Double.NaN);
    }

    String text() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-12s %10s %12s %9s %9s %9s %9s %13s %10s%n",
                "",
                "posts",
                "CPU-s/M",
                "x limit",
                "wall s",
                "posts/s",
                "RSS MiB",
                "internal MiB",
                "state MiB"));
        results.lines().forEach(line -> text.append(row(line)));
        Optional.ofNullable(results.topThree())
                .ifPresent(top -> top.forEach(tag -> text.append(
                        String.format(Locale.ROOT, "all count %,d posts with #%s%n", tag.posts(), tag.tag()))));
        return text.toString().stripTrailing();
    }

    private String row(Line line) {
        return String.format(
                Locale.ROOT,
                "%-12s %10d %12.2f %9s %9.1f %9.0f %9.0f %13s %10s%n",
                line.name(),
                line.posts(),
                line.cpuSecondsPerMillion(),
                ratio(line),
                line.wallSeconds(),
                line.postsPerSecond(),
                line.peakRssMiB(),
                mib(line.internalBytes()),
                mib(line.stateBytes()));
    }

    private String ratio(Line line) {
        return Double.isNaN(limit) ? "-" : String.format(Locale.ROOT, "%.2f", line.cpuSecondsPerMillion() / limit);
    }

    private static String mib(@Nullable Long bytes) {
        return bytes == null ? "-" : String.format(Locale.ROOT, "%.1f", bytes / MIB);
    }
}
