package io.groundswell.bench.growth;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows for people: a table in Markdown, in columns that also stand one below the other on a terminal. */
final class GrowthTable {
    private static final String UNKNOWN = "–";
    private static final double MIB = 1 << 20;

    private static final List<String> HEAD = List.of(
            "case",
            "tags",
            "pairs",
            "campaign authors",
            "campaign pairs",
            "CPU-s/M",
            "× limit",
            "× base",
            "RSS MiB",
            "heap MiB",
            "topics MiB",
            "disk MiB",
            "B/pair",
            "B/tag",
            "restore s",
            "s/GB",
            "broken");

    private final GrowthResults results;

    GrowthTable(GrowthResults results) {
        this.results = results;
    }

    String text() {
        List<List<String>> lines = results.rows().stream().map(this::cells).toList();
        int[] widths = IntStream.range(0, HEAD.size())
                .map(column -> width(lines, column))
                .toArray();
        String rule = IntStream.range(0, HEAD.size())
                .mapToObj(column -> "-".repeat(widths[column] + 1) + (isText(column) ? "-" : ":"))
                .collect(Collectors.joining("|", "|", "|"));
        return line(HEAD, widths) + "\n" + rule + "\n"
                + lines.stream().map(cells -> line(cells, widths)).collect(Collectors.joining("\n"));
    }

    private List<String> cells(GrowthRow row) {
        return List.of(
                row.name(),
                whole(row.held() == null ? null : row.held().tags()),
                whole(row.held() == null ? null : row.held().pairs()),
                whole(row.held() == null ? null : row.held().campaign().authors()),
                whole(row.held() == null ? null : row.held().campaign().pairs()),
                figure(row.cpuSecondsPerMillion(), 1),
                figure(row.timesLimit(), 1),
                figure(row.timesBase(results.base()), 2),
                mib(row.peakRssBytes()),
                mib(row.liveHeapBytes()),
                mib(row.internalBytes()),
                mib(row.diskBytes()),
                figure(row.diskBytesPerPair(), 0),
                figure(row.diskBytesPerTag(), 0),
                figure(row.restoreSeconds(), 1),
                figure(row.restoreSecondsPerGb(), 0),
                row.broken() == null ? "" : row.broken().replace("|", "\\|"));
    }

    private static String whole(@Nullable Long value) {
        return value == null ? UNKNOWN : String.format(Locale.ROOT, "%,d", value);
    }

    private static String figure(@Nullable Double value, int decimals) {
        return value == null ? UNKNOWN : String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    private static String mib(@Nullable Long bytes) {
        return figure(bytes == null ? null : (Double) (bytes / MIB), 0);
    }

    /** Names and reasons stand to the left, figures to the right. */
    private static boolean isText(int column) {
        return column == 0 || column == HEAD.size() - 1;
    }

    private static int width(List<List<String>> lines, int column) {
        return Math.max(
                HEAD.get(column).length(),
                lines.stream()
                        .mapToInt(cells -> cells.get(column).length())
                        .max()
                        .orElse(0));
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> pad(cells.get(column), widths[column], isText(column)))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String pad(String cell, int width, boolean left) {
        String space = " ".repeat(width - cell.length());
        return left ? cell + space : space + cell;
    }
}
