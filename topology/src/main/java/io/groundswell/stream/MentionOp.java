package io.groundswell.stream;

import io.groundswell.trend.Mention;

/**
 * A mention that begins or ceases to count.
 *
 * @param mention whose use of which tag
 * @param added true if it begins to count, false if it ceases to
 * @param effectiveMinute the minute in which this became known: slides that end later see it, earlier ones never do
 */
record MentionOp(Mention mention, boolean added, int effectiveMinute) {}
