package io.groundswell.trend.tally;

/**
 * What one bucket of a series holds.
 *
 * @param startMinute the bucket's first minute
 * @param posts posts with the tag, created in the bucket and not removed
 * @param people their distinct authors
 */
public record SeriesPoint(int startMinute, int posts, int people) {}
