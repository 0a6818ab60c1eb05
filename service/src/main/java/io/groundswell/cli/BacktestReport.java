package io.groundswell.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.groundswell.backtest.series.Budget;
import io.groundswell.backtest.series.DetectorResult;
import io.groundswell.backtest.series.SeriesRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * What a backtest came to, as people or machines read it.
 *
 * @param out takes the result
 * @param err takes what is to be known beside it
 * @param json whether a machine reads {@code out}
 */
record BacktestReport(PrintWriter out, PrintWriter err, boolean json) {

    /** Shows how far it is, where it does not spoil the result. */
    ProgressLine progress(boolean terminal) {
        return new ProgressLine(json ? err : out, terminal, System::nanoTime);
    }

    /** Tells how many there are of something; nothing if there are none. */
    void note(int count, String what) {
        if (count > 0) {
            err.println("note: " + count + " " + what);
            err.flush();
        }
    }

    void print(SeriesRun run, int series, List<DetectorResult> results) throws IOException {
        if (json) {
            out.println(json(results));
        } else {
            printTable(run, series, results);
        }
        out.flush();
    }

    private void printTable(SeriesRun run, int series, List<DetectorResult> results) {
        out.printf(
                Locale.ROOT,
                "%d labelled windows in %d series, %.1f series-weeks judged%n%n"
                        + "share of windows found, by false six-hour blocks a series-week%n",
                run.windows(),
                series,
                run.weeks());
        out.printf("%-12s", "");
        Budget.ALL.forEach(budget -> out.printf("%7s", budget.label()));
        out.println("   median onset at " + Budget.OF_ONSET.label());
        results.forEach(this::printRow);
    }

    private void printRow(DetectorResult result) {
        out.printf("%-12s", result.name());
        result.found().forEach(found -> out.printf(Locale.ROOT, "%7.3f", found.recall()));
        out.println("   " + (result.medianOnsetMinutes() == null ? "–" : minutes(result.medianOnsetMinutes())));
    }

    private static String minutes(double minutes) {
        return String.format(Locale.ROOT, "%.0f min", minutes);
    }

    private static String json(List<DetectorResult> results) throws IOException {
        JsonMapper mapper = new JsonMapper();
        ObjectNode root = mapper.createObjectNode();
        ArrayNode detectors = root.putArray("detectors");
        for (DetectorResult result : results) {
            ObjectNode detector = detectors.addObject().put("name", result.name());
            ObjectNode recall = detector.putObject("recall");
            result.found().forEach(found -> recall.put(found.budget().label(), found.recall()));
            detector.put("medianOnsetMinutes", result.medianOnsetMinutes());
        }
        return mapper.writeValueAsString(root);
    }
}
