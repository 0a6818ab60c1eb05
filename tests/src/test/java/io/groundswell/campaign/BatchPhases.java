package io.groundswell.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

/** The phases of a campaign, hour by hour. */
final class BatchPhases {
    private final IntToLongFunction postsByHour;
    private final List<BatchPhase> phases = new ArrayList<>();
    private long peak;
    private int peakHour;

    private BatchPhases(IntToLongFunction postsByHour) {
        this.postsByHour = postsByHour;
    }

    /** {@code firstHour}: that in which it opened; {@code lastHour}: the last that has begun. Hours since 1970. */
    static List<BatchPhase> of(IntToLongFunction postsByHour, int firstHour, int lastHour) {
        BatchPhases reading = new BatchPhases(postsByHour);
        for (int hour = firstHour; hour <= lastHour; hour++) {
            reading.step(hour, firstHour);
        }
        return List.copyOf(reading.phases);
    }

    private void step(int hour, int firstHour) {
        long y = lastDay(hour);
        if (hour == firstHour || y > peak) {
            peak = y;
            peakHour = hour;
        }
        String now = phases.isEmpty() ? "" : phases.get(phases.size() - 1).phase();
        String next = next(now, y, lastDay(hour - 24), hour);
        if (next.equals("REVIVED") && !now.equals("REVIVED")) {
            peak = y;
            peakHour = hour;
        }
        if (!next.equals(now)) {
            phases.add(new BatchPhase(next, hour));
        }
    }

    private String next(String now, long y, long before, int hour) {
        boolean grows = y + 1 > 2 * (before + 1);
        boolean surges = grows && (y - before) / Math.sqrt(y + before + 1.0) >= 4.25;
        return switch (now) {
            case "" -> "SEED";
            case "SEED" -> surges ? "SURGE" : now;
            case "SURGE", "REVIVED" -> grows ? now : "PEAK";
            case "PEAK" -> 10 * y < 3 * peak ? "DECAY" : hour > peakHour + 72 ? "SUSTAIN" : now;
            case "SUSTAIN" -> surges ? "REVIVED" : 10 * y < 3 * peak ? "DECAY" : now;
            case "DECAY" -> surges ? "REVIVED" : 100 * y < 2 * peak ? "DORMANT" : now;
            case "DORMANT" -> surges ? "REVIVED" : now;
            default -> throw new IllegalArgumentException(now);
        };
    }

    private long lastDay(int hour) {
        long posts = 0;
        for (int before = hour - 24; before < hour; before++) {
            posts += postsByHour.applyAsLong(before);
        }
        return posts;
    }
}
