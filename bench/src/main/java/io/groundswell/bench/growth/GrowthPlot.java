package io.groundswell.bench.growth;

import io.groundswell.plot.Svg;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Draws the rows: to the left cost by the base's, to the right the most memory and, within it, the live heap. */
final class GrowthPlot {
    private static final double WIDTH = 900;
    private static final int LETTERS = 13;
    private static final double TOP = 64;
    private static final double ROW = 28;
    private static final double BAR = 18;
    private static final double COST_X = 120;
    private static final double MEMORY_X = 530;
    private static final double LONGEST = 280;
    private static final double MIB = 1 << 20;
    private static final String COST = "#3b6fb6";
    private static final String RSS = "#e3b778";
    private static final String HEAP = "#b0651d";
    private static final int LONGEST_REASON = 58;
    private static final String UNKNOWN = "–";

    private final GrowthResults results;
    private final List<GrowthRow> rows;

    GrowthPlot(GrowthResults results) {
        this.results = results;
        this.rows = results.rows();
    }

    String svg() {
        try {
            double bottom = TOP + rows.size() * ROW;
            Svg svg = new Svg(WIDTH, bottom + 24, LETTERS, "Cost per post beside the base case, and memory, by case");
            svg.words("head", COST_X, 24, "start", "CPU per post, × base case");
            svg.words("head", MEMORY_X, 24, "start", "peak resident memory, MiB; dark: live heap at the end");
            svg.words(
                    "head",
                    COST_X,
                    44,
                    "start",
                    String.format(
                            Locale.ROOT, "%,d posts a case", results.plan().posts()));
            double costScale = scale(row -> row.timesBase(results.base()));
            double memoryScale = scale(GrowthPlot::rss);
            for (int i = 0; i < rows.size(); i++) {
                draw(svg, rows.get(i), TOP + i * ROW, costScale, memoryScale);
            }
            svg.mark(COST_X + costScale, TOP - 6, bottom);
            return svg.end();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a picture in memory could not be written", impossible);
        }
    }

    private void draw(Svg svg, GrowthRow row, double y, double costScale, double memoryScale)
            throws XMLStreamException {
        double baseline = y + BAR - 4;
        svg.words("case", COST_X - 8, baseline, "end", row.name());
        Double times = row.timesBase(results.base());
        if (times == null) {
            svg.words(
                    "unknown", COST_X + 4, baseline, "start", row.broken() == null ? UNKNOWN : shortened(row.broken()));
        } else {
            svg.box("cost", COST_X, y, times * costScale, BAR, COST);
            svg.words("value", COST_X + times * costScale + 6, baseline, "start", format("%.2f", times));
        }
        Double rss = rss(row);
        if (rss == null) {
            svg.words("unknown", MEMORY_X + 4, baseline, "start", UNKNOWN);
            return;
        }
        svg.box("rss", MEMORY_X, y, rss * memoryScale, BAR, RSS);
        if (row.liveHeapBytes() != null) {
            svg.box("heap", MEMORY_X, y, row.liveHeapBytes() / MIB * memoryScale, BAR, HEAP);
        }
        svg.words("value", MEMORY_X + rss * memoryScale + 6, baseline, "start", format("%,.0f", rss));
    }

    private static @Nullable Double rss(GrowthRow row) {
        return row.peakRssBytes() == null ? null : (Double) (row.peakRssBytes() / MIB);
    }

    /** Pixels for a unit, so that the largest figure and 1 have room. */
    private double scale(Function<GrowthRow, @Nullable Double> figure) {
        double largest = rows.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .mapToDouble(value -> Objects.requireNonNull(value))
                .max()
                .orElse(1);
        return LONGEST / Math.max(1, largest);
    }

    /** As much as has room beside the memory. */
    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON - 1) + "…";
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
