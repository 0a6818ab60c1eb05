package io.groundswell.trend;

import io.groundswell.conduct.Conduct;
import java.util.List;

/**
 * A tag that may matter to a scope's ranking at a slide, with what was seen of it.
 *
 * @param tag the canonical key
 * @param form the form most people wrote
 * @param firstSeenMinute the epoch minute of its first mention in the scope
 * @param observations its windows, shortest first; at least one
 * @param conduct how the tag is used, in all scopes
 * @param fell whether people were taken away by a removal or an edit since the last slide: then the shown score falls at once
 */
public record Candidate(
        String tag, String form, int firstSeenMinute, List<Observation> observations, Conduct conduct, boolean fell) {

    public Candidate {
        observations = List.copyOf(observations);
        if (observations.isEmpty()) {
            throw new IllegalArgumentException("observations of " + tag + " are empty: a candidate has one a window");
        }
        for (int i = 1; i < observations.size(); i++) {
            if (observations.get(i).window().compareTo(observations.get(i - 1).window()) <= 0) {
                throw new IllegalArgumentException("windows of " + tag + " do not ascend: " + observations);
            }
        }
    }

    /** People in the shortest window: those that floors and peaks count. */
    int people() {
        return observations.get(0).people();
    }
}
