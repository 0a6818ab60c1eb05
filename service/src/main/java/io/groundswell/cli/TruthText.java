package io.groundswell.cli;

import io.groundswell.feed.wave.ExpectedDay;
import io.groundswell.feed.wave.ExpectedPhase;
import io.groundswell.feed.wave.PlatformTruth;
import io.groundswell.feed.wave.WaveSettings;
import io.groundswell.feed.wave.WaveTruth;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the generator of a synthetic wave knows of it, beside which the figures of its campaign can be held. */
final class TruthText {

    private TruthText() {}

    /** A line each, with its end. Shares are of one, times of phases are UTC. */
    static String of(WaveSettings wave) {
        WaveTruth truth = WaveTruth.of(wave);
        return Stream.of(
                        "What the campaign should say, but for chance: the SYNTHETIC wave was made to be "
                                + wave.shape().name().toLowerCase(Locale.ROOT) + ".",
                        line("verdict", "%s, persistence %.3f", truth.verdict(), truth.persistence()),
                        line("retention", "D1 %.3f, D3 %.3f, D7 %.3f, D14 %.3f", retention(truth, 1, 3, 7, 14)),
                        line("welcome", "coverage %.3f, median wait %s", truth.coverage(), wait(truth)),
                        line("reciprocity", "%.3f", truth.bothWays()),
                        line("phases", "%s", phases(truth)),
                        "And what its platform saw, exactly:",
                        line("newcomers", "%s", newcomers(truth.platform())),
                        line("daily users", "%s", dailyUsers(truth.platform())))
                .map(line -> line + System.lineSeparator())
                .collect(Collectors.joining());
    }

    private static String line(String name, String format, Object... figures) {
        return String.format(Locale.ROOT, "  %-15s", name) + String.format(Locale.ROOT, format, figures);
    }

    private static String newcomers(PlatformTruth truth) {
        return String.format(
                Locale.ROOT,
                "%,d new accounts on a usual day, %,d at the peak: x%.0f",
                truth.usualNewcomers(),
                truth.peakDay().newcomers(),
                truth.peakFactor());
    }

    private static String dailyUsers(PlatformTruth truth) {
        return String.format(
                Locale.ROOT,
                "%s the day before, %s on the first day, %s the day after (one in %d of them writes)",
                users(truth.dayBefore()),
                users(truth.firstDay()),
                users(truth.peakDay()),
                truth.usersPerAuthor());
    }

    private static String users(ExpectedDay day) {
        return String.format(Locale.ROOT, "%,d authors for %,d users", day.authors(), day.users());
    }

    private static Object[] retention(WaveTruth truth, Integer... days) {
        return Stream.of(days).map(truth.retention()::get).toArray();
    }

    private static String wait(WaveTruth truth) {
        return truth.medianWaitMs().isEmpty()
                ? "over 24 h"
                : Duration.ofMillis(truth.medianWaitMs().getAsLong()).toMinutes() + " min";
    }

    private static String phases(WaveTruth truth) {
        return truth.phases().stream().map(TruthText::phase).collect(Collectors.joining(", "));
    }

    private static String phase(ExpectedPhase phase) {
        return phase.name() + " " + phase.began();
    }
}
