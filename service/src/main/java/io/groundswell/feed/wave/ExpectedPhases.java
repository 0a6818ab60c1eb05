package io.groundswell.feed.wave;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads the phases off the expected posts by hour. */
final class ExpectedPhases {

    private static final int DAY_HOURS = 24;
    private static final int PEAK_HOURS = 72;
    private static final double LEAST_SURPRISE = 4.25;

    private final WaveExpectation expected;
    private final List<ExpectedPhase> phases = new ArrayList<>();
    private String phase = "SEED";
    private double peak;
    private int peakHour;

    private ExpectedPhases(WaveExpectation expected) {
        this.expected = expected;
    }

    static List<ExpectedPhase> of(WaveSettings settings, WaveExpectation expected) {
        ExpectedPhases reading = new ExpectedPhases(expected);
        Instant midnight = settings.opens();
        int firstHour = (int) Duration.between(midnight, settings.start()).toHours();
        reading.phases.add(new ExpectedPhase("SEED", settings.start()));
        for (int hour = firstHour + 1; hour <= settings.days() * DAY_HOURS; hour++) {
            String next = reading.next(hour);
            if (!next.equals(reading.phase)) {
                reading.phase = next;
                reading.phases.add(new ExpectedPhase(next, midnight.plus(Duration.ofHours(hour))));
            }
        }
        return List.copyOf(reading.phases);
    }

    private String next(int hour) {
        double y = lastDay(hour);
        double before = lastDay(hour - DAY_HOURS);
        boolean grows = StrictMath.log((y + 1) / (before + 1)) > StrictMath.log(2);
        boolean surges = grows && (y - before) / Math.sqrt(y + before + 1) >= LEAST_SURPRISE;
        boolean revives = surges && !phase.equals("SEED") && !phase.equals("SURGE") && !phase.equals("PEAK");
        if (y > peak || (revives && !phase.equals("REVIVED"))) {
            peak = y;
            peakHour = hour;
        }
        return switch (phase) {
            case "SEED" -> surges ? "SURGE" : phase;
            case "SURGE", "REVIVED" -> grows ? phase : "PEAK";
            case "PEAK" -> afterPeak(y, hour);
            case "SUSTAIN" -> revives ? "REVIVED" : afterPeak(y, hour);
            case "DECAY" -> revives ? "REVIVED" : y < 0.02 * peak ? "DORMANT" : phase;
            default -> revives ? "REVIVED" : phase;
        };
    }

    private String afterPeak(double y, int hour) {
        if (y < 0.3 * peak) {
            return "DECAY";
        }
        return phase.equals("SUSTAIN") || hour - peakHour > PEAK_HOURS ? "SUSTAIN" : phase;
    }

    private double lastDay(int hour) {
        double posts = 0;
        for (int before = Math.max(0, hour - DAY_HOURS); before < hour; before++) {
            posts += expected.postsIn(before);
        }
        return posts;
    }
}
