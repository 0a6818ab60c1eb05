package io.groundswell.trend.rank;

/**
 * How a tag that is on its way stands in a scope, ranked or not.
 *
 * @param state its state at the last slide's end; never ENDED
 * @param sinceMinute the end of the slide in which its episode began
 */
public record Standing(TrendState state, int sinceMinute) {}
