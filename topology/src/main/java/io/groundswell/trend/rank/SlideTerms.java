package io.groundswell.trend.rank;

import io.groundswell.trend.StatePolicy;

/**
 * By what the tracks of a scope go on in one slide.
 *
 * @param endMinute the slide's end as an epoch minute, exclusive
 * @param trendingZ the surprise of a trend in this slide
 * @param states when a tag's state changes
 * @param scale how a surprise is scored, and how its score fades
 */
record SlideTerms(int endMinute, double trendingZ, StatePolicy states, ScoreScale scale) {}
