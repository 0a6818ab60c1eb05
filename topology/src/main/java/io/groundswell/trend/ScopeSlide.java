package io.groundswell.trend;

import java.util.List;

/**
 * What is to be ranked in a scope at the close of a slide.
 *
 * @param scope {@code global}, {@code lang:xx} or {@code region:XX}
 * @param endMinute the slide's end as an epoch minute, exclusive
 * @param activity the scope's active authors per window, beside their own expectation; {@link Observations#NONE} when not
 *     known: no surge
 * @param activeTags M: the tags whose surprise was there to be seen in this slide; at least 0
 * @param candidates the tags that may matter, in any order; each once, or the ranker refuses the slide. A tag left out has too
 *     few people or is quiet
 */
public record ScopeSlide(
        String scope, int endMinute, Observations activity, int activeTags, List<Candidate> candidates) {

    public ScopeSlide {
        candidates = List.copyOf(candidates);
        if (activeTags < 0) {
            throw new IllegalArgumentException("activeTags is " + activeTags + ": it must not be negative");
        }
    }

    /** Nothing to rank in a scope at a minute but the passing of time. */
    public static ScopeSlide quiet(String scope, int endMinute) {
        return new ScopeSlide(scope, endMinute, Observations.NONE, 0, List.of());
    }
}
