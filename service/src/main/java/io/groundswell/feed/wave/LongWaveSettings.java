package io.groundswell.feed.wave;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a synthetic wave of weeks is made from; equal settings make equal posts.
 *
 * @param seed any number
 * @param scale multiplies people and posts; above 0, 1 for the public record's numbers
 * @param start the quiet day before the wave opens; a whole UTC day
 * @param shape what becomes of the wave
 * @param days from the opening day on; at least 16, so that the verdict is known
 */
public record LongWaveSettings(long seed, double scale, Instant start, WaveShape shape, int days) {

    private static final int FEWEST_DAYS = 16;
    private static final int QUIET_DAYS = 1;
    private static final int CHATTER = 6_000;

    /** Newcomers of the first afternoon and of the peak, which comes the day after: with hosts 2,000 and 77,000 posts. */
    private static final int FIRST_ARRIVALS = 790;

    private static final int PEAK_ARRIVALS = 30_000;

    public LongWaveSettings {
        if (days < FEWEST_DAYS) {
            throw new IllegalArgumentException("days is " + days + "; it must be at least " + FEWEST_DAYS);
        }
        // The record checks the rest.
        settings(seed, scale, start, shape, days);
    }

    /** Three weeks and a day from 13 January 2025 on. */
    public static LongWaveSettings of(long seed, double scale, WaveShape shape) {
        return new LongWaveSettings(seed, scale, Instant.parse("2025-01-12T00:00:00Z"), shape, 22);
    }

    /** When the campaign opens: an hour before the first newcomers come. */
    public Instant openFrom() {
        return arrivals().opens().plus(Duration.ofMinutes(WaveCurve.FIRST_MINUTE - 60));
    }

    /** The end, exclusive: nothing arrives at or after it. */
    public Instant end() {
        return arrivals().end();
    }

    /** The wave's newcomers by day, in place of its posts, over the chatter. */
    WaveSettings arrivals() {
        return settings(seed, scale, start, shape, days);
    }

    private static WaveSettings settings(long seed, double scale, Instant start, WaveShape shape, int days) {
        List<Integer> arrivals = IntStream.range(0, days)
                .mapToObj(day -> day == 0 ? FIRST_ARRIVALS : (int) (PEAK_ARRIVALS * shape.arrivals(day - 1)))
                .toList();
        return new WaveSettings(seed, scale, start, QUIET_DAYS, arrivals, CHATTER);
    }
}
