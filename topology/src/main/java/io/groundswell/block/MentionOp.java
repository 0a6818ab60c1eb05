package io.groundswell.block;

import io.groundswell.trend.tally.Mention;
import io.groundswell.trend.tally.MentionChange;

/**
 * A mention that begins or ceases to count, or never does.
 *
 * @param mention whose use of which tag
 * @param change whether it begins to count, ceases to, or never does
 * @param effectiveMinute the minute in which this became known: slides that end later see it, earlier ones never do
 */
public record MentionOp(Mention mention, MentionChange change, int effectiveMinute) {}
