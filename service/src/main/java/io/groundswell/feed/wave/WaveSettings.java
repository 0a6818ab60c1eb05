package io.groundswell.feed.wave;

import java.time.Duration;
import java.time.Instant;

/**
 * What a synthetic wave is made from; equal settings make equal posts.
 *
 * @param seed any number
 * @param scale multiplies people and posts; above 0 and at most 10, 1 for the public record's numbers
 * @param start when the campaign opens, a day before the wave does and after two more quiet ones; a UTC midnight, 3 January 1970 or
 *     later
 * @param shape what becomes of the wave
 * @param days from the day on which it opens; at least 16, so that the verdict is known
 */
public record WaveSettings(long seed, double scale, Instant start, WaveShape shape, int days) {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int FEWEST_DAYS = 16;

    /** Before the campaign opens, so that there is a past for what is usual. */
    private static final int DAYS_BEFORE_START = 2;

    /** Before the wave opens. */
    static final int QUIET_DAYS = DAYS_BEFORE_START + 1;

    public WaveSettings {
        require(scale > 0 && scale <= 10, "scale is " + scale + "; it must be above 0 and at most 10");
        require(
                start.toEpochMilli() % DAY.toMillis() == 0
                        && start.toEpochMilli() >= DAYS_BEFORE_START * DAY.toMillis(),
                "start is " + start + "; it must be a UTC midnight, 3 January 1970 or later");
        require(days >= FEWEST_DAYS, "days is " + days + "; it must be at least " + FEWEST_DAYS);
    }

    /** Three quiet days, then three weeks and a day from 13 January 2025 on, when it was that people came. */
    public static WaveSettings of(long seed, double scale, WaveShape shape) {
        return new WaveSettings(seed, scale, Instant.parse("2025-01-12T00:00:00Z"), shape, 22);
    }

    /** The first evening in America, when the wave rises: its tags are what trends then, whatever the scale. */
    public Instant rise() {
        return opens().plus(Duration.ofHours(25));
    }

    /** The end, exclusive: nothing arrives at or after it. */
    public Instant end() {
        return opens().plus(DAY.multipliedBy(days));
    }

    /** When the first quiet day begins: the first post. */
    Instant begins() {
        return start.minus(DAY.multipliedBy(DAYS_BEFORE_START));
    }

    /** The midnight before the wave opens. */
    Instant opens() {
        return start.plus(DAY);
    }

    /** Newcomers whom the wave brings on a day, counted from the one on which it opens. */
    int arrivalsOn(int day) {
        return accounts().ofWave(day);
    }

    NewAccounts accounts() {
        return new NewAccounts(scale, shape);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
