package io.groundswell.welcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way from phase to phase, one step an hour. Not thread-safe. */
final class PhaseWalk {
    /** How many hours of posts a reading adds up. */
    static final int HOURS = 24;

    private final List<Phases.Begun> timeline = new ArrayList<>();
    private PhaseReading latest;

    /** From an hour on, before which nothing was posted. */
    PhaseWalk(int hour) {
        latest = new PhaseReading(hour, 0, 0, 0, hour);
        begin(Phase.SEED, latest);
    }

    /**
     * Goes on to the next hour.
     *
     * @param posts y
     * @param before y'
     */
    void step(long posts, long before) {
        int hour = latest.hour() + 1;
        boolean higher = posts > latest.peak();
        latest = new PhaseReading(
                hour, posts, before, higher ? posts : latest.peak(), higher ? hour : latest.peakHour());
        Phase phase = phase();
        Phase next = next(phase, latest);
        if (next != phase) {
            if (next == Phase.REVIVED) {
                latest = new PhaseReading(hour, posts, before, posts, hour); // a new episode
            }
            begin(next, latest);
        }
    }

    Phases phases() {
        return new Phases(timeline, Optional.of(latest));
    }

    private static Phase next(Phase phase, PhaseReading reading) {
        return switch (phase) {
            case SEED -> reading.surges() ? Phase.SURGE : phase;
            case SURGE, REVIVED -> reading.doubles() ? phase : Phase.PEAK;
            case PEAK -> reading.isLow() ? Phase.DECAY : reading.isLongAfterPeak() ? Phase.SUSTAIN : phase;
            case SUSTAIN -> reading.surges() ? Phase.REVIVED : reading.isLow() ? Phase.DECAY : phase;
            case DECAY -> reading.surges() ? Phase.REVIVED : reading.isSilent() ? Phase.DORMANT : phase;
            case DORMANT -> reading.surges() ? Phase.REVIVED : phase;
        };
    }

    private Phase phase() {
        return timeline.get(timeline.size() - 1).phase();
    }

    private void begin(Phase phase, PhaseReading at) {
        timeline.add(new Phases.Begun(phase, at));
    }
}
