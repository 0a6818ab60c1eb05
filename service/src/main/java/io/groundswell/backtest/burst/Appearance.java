package io.groundswell.backtest.burst;

import java.util.Set;

/**
 * What a detector says of a tag from a minute on, until it says something else.
 *
 * @param tag the canonical key
 * @param fromMinute the epoch minute
 * @param milestones what it has reached and still holds; none: it is not listed
 */
public record Appearance(String tag, int fromMinute, Set<Milestone> milestones) {

    public Appearance {
        milestones = Set.copyOf(milestones);
    }
}
