package io.groundswell.bench.latency;

/**
 * What was measured.
 *
 * @param updates from the intended append of a post to the first update of its slide
 * @param afterCompletion from the intended append of the post that completed a slide to its first update
 * @param trends from the intended time of a question to its answer
 * @param unreflectedPosts measured posts that have no latency, because their slide changed no ranking
 * @param unchangedSlides how many slides that were
 * @param appendsBehindMs how late the latest measured post was handed to the producer
 */
public record LatencyFigures(
        Latencies updates,
        Latencies afterCompletion,
        Answers trends,
        long unreflectedPosts,
        int unchangedSlides,
        double appendsBehindMs) {}
