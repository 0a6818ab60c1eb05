package io.groundswell.query;

import org.jspecify.annotations.Nullable;

/**
 * Why a tag stands where it does.
 *
 * @param now how it stands
 * @param reasons what its place rests on; null if it is not ranked
 * @param notRanked why it is not; null if it is
 * @param rule what people decided about it; null if they never did
 */
public record TagWhy(
        TagNow now,
        @Nullable Reasons reasons,
        @Nullable String notRanked,
        @Nullable RuleView rule) {}
