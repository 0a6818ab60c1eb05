package io.groundswell.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Posts and people of a tag over time. A bucket without a post is a zero if it is known to be empty, and is left out if
 * nothing is known of it; {@code absent} says which are left out and why.
 *
 * @param tag the canonical key under which the tag counts
 * @param alias the tag that was asked for, if it counts as {@code tag}; else null
 * @param scope the scope's name
 * @param step the buckets' length: {@code 1m}, {@code 1h} or {@code 1d}
 * @param from the first bucket's start
 * @param to the end, exclusive
 * @param points one per known bucket, ascending; the last may still be filling
 * @param absent the parts of {@code [from, to)} of which nothing is known
 */
public record TagSeries(
        String tag,
        @Nullable String alias,
        String scope,
        String step,
        Instant from,
        Instant to,
        List<Point> points,
        List<Absent> absent) {

    /**
     * A bucket.
     *
     * @param start its first instant
     * @param posts posts with the tag, created in it and not removed
     * @param people their distinct authors
     */
    public record Point(Instant start, int posts, int people) {}

    /**
     * A part of which nothing is known.
     *
     * @param from first instant
     * @param to last instant, exclusive
     * @param why the reason, for people
     */
    public record Absent(Instant from, Instant to, String why) {}
}
