package io.groundswell.cli;

import io.groundswell.backtest.burst.BurstOutcome;
import io.groundswell.backtest.burst.BurstReport;
import io.groundswell.backtest.burst.Detected;
import io.groundswell.backtest.burst.Milestone;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A backtest over labelled bursts as people read it: one line a burst, one a day, one a detector. */
final class BurstTable {
    private static final int PROMISED_MINUTES = (int) Duration.ofHours(2).toMinutes();
    private static final String LINE = "%-12s | %8s %6s %8s %7s %6s | %8s %8s%n";
    private static final String MISSED = "missed";
    private static final String UNKNOWN = "-";

    private final PrintWriter out;

    BurstTable(PrintWriter out) {
        this.out = out;
    }

    void print(BurstReport report) {
        printBursts(report.ours());
        printDays(report);
        printDetectors(report);
        if (report.mayLackTags()) {
            out.printf(
                    Locale.ROOT,
                    "warning: all %,d places of the ranking were taken, so there may be more tags; raise ranking.size%n",
                    report.places());
        }
    }

    private void printBursts(Detected ours) {
        out.println("minutes from the fifth author");
        out.printf("%-32s %-10s %9s %9s %9s%n", "tag", "day", "EMERGING", "TRENDING", "top ten");
        for (BurstOutcome burst : ours.bursts()) {
            out.printf(
                    "%-32s %-10s %9s %9s %9s%n",
                    burst.burst().tag(),
                    burst.burst().day(),
                    minutes(burst.minutesTo(Milestone.EMERGING)),
                    minutes(burst.minutesTo(Milestone.TRENDING)),
                    minutes(burst.minutesTo(Milestone.TOP_TEN)));
        }
        out.println();
    }

    private void printDays(BurstReport report) {
        Detected ours = report.ours();
        out.println("tags by the day (UTC)");
        out.printf("%-10s %9s %9s%n", "day", "EMERGING", "TRENDING");
        for (LocalDate day : report.days()) {
            out.printf(
                    "%-10s %9s %9s%n",
                    day, number(ours.tags(Milestone.EMERGING, day)), number(ours.tags(Milestone.TRENDING, day)));
        }
        out.println();
    }

    private void printDetectors(BurstReport report) {
        int bursts = report.ours().bursts().size();
        out.printf("%-12s | of %2d bursts, found %22s | different tags%n", "", bursts, "");
        out.printf(LINE, "detector", "EMERGING", "median", "TRENDING", "top ten", "in 2 h", "EMERGING", "TRENDING");
        printDetector(report.ours());
        report.peers().forEach(this::printDetector);
    }

    private void printDetector(Detected detected) {
        boolean trends = detected.tags(Milestone.TRENDING) != null;
        out.printf(
                LINE,
                detected.detector(),
                detected.found(Milestone.EMERGING),
                minutes(detected.medianMinutesTo(Milestone.EMERGING)),
                trends ? detected.found(Milestone.TRENDING) : UNKNOWN,
                detected.found(Milestone.TOP_TEN),
                detected.foundWithin(Milestone.TOP_TEN, PROMISED_MINUTES),
                number(detected.tags(Milestone.EMERGING)),
                number(detected.tags(Milestone.TRENDING)));
    }

    private static String minutes(OptionalInt minutes) {
        return minutes.isPresent() ? String.valueOf(minutes.getAsInt()) : MISSED;
    }

    private static String minutes(OptionalDouble minutes) {
        return minutes.isPresent() ? String.format(Locale.ROOT, "%.1f", minutes.getAsDouble()) : MISSED;
    }

    private static String number(@Nullable Integer number) {
        return number == null ? UNKNOWN : number.toString();
    }
}
