package io.groundswell.trend;

import io.groundswell.conduct.Conduct;

/**
 * A tag that may matter to a scope's ranking at a slide, with what was seen of it.
 *
 * @param tag the canonical key
 * @param form the form most people wrote
 * @param firstSeenMinute the epoch minute of its first mention in the scope
 * @param observations its people by window
 * @param conduct how the tag is used, in all scopes
 * @param fell whether people were taken away by a removal or an edit since the last slide: then the shown score falls at once
 */
public record Candidate(
        String tag, String form, int firstSeenMinute, Observations observations, Conduct conduct, boolean fell) {

    /** People in the shortest window: those that floors and peaks count. */
    public int people() {
        return observations.hour();
    }
}
