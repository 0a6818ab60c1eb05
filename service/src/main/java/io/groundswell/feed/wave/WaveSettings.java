package io.groundswell.feed.wave;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a synthetic wave is made from; equal settings make equal posts.
 *
 * @param seed any number
 * @param scale multiplies people and posts; above 0, 1 for the defaults' numbers
 * @param start when the first, quiet day begins; a whole UTC day
 * @param quietDays days of background chatter alone, so that there is something to compare with; at least 0
 * @param wavePosts posts of the wave expected on each day after those, before {@code scale}; on the first day the wave
 *     opens in the afternoon
 * @param chatterPosts posts of background chatter expected a day, before {@code scale}
 */
public record WaveSettings(
        long seed, double scale, Instant start, int quietDays, List<Integer> wavePosts, int chatterPosts) {

    private static final Duration DAY = Duration.ofDays(1);

    public WaveSettings {
        wavePosts = List.copyOf(wavePosts);
        require(scale > 0 && scale <= 100, "scale is " + scale + "; it must be above 0 and at most 100");
        require(
                start.toEpochMilli() % DAY.toMillis() == 0 && start.toEpochMilli() >= 0,
                "start is " + start + "; it must be a UTC midnight, 1970 or later");
        require(quietDays >= 0, "quietDays is " + quietDays + "; it must be at least 0");
        require(!wavePosts.isEmpty(), "wavePosts is empty; it must name at least one day");
        require(wavePosts.stream().allMatch(n -> n >= 0), "wavePosts is " + wavePosts + "; none must be negative");
        require(chatterPosts >= 0, "chatterPosts is " + chatterPosts + "; it must be at least 0");
    }

    /**
     * Two quiet days, the first afternoon and the day after, after the public record of January 2025: about 2,000 posts
     * and then 77,000, over 22,000 a day of chatter. In all some 170,000.
     */
    public static WaveSettings of(long seed, double scale) {
        return new WaveSettings(seed, scale, Instant.parse("2025-01-11T00:00:00Z"), 2, List.of(2_000, 77_000), 22_000);
    }

    /** The end, exclusive: nothing arrives at or after it. */
    public Instant end() {
        return opens().plus(DAY.multipliedBy(wavePosts.size()));
    }

    /** The evening on which the wave rises: what trends then is what it brings. By its end it is what is usual. */
    public Instant rise() {
        return opens().plus(Duration.ofHours(22));
    }

    /** The day on which the wave opens. */
    Instant opens() {
        return start.plus(DAY.multipliedBy(quietDays));
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
