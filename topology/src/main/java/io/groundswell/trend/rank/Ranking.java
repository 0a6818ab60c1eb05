package io.groundswell.trend.rank;

import java.util.List;

/**
 * A scope's ranking at the close of a slide.
 *
 * @param scope {@code global}, {@code lang:xx} or {@code region:XX}
 * @param endMinute the slide's end as an epoch minute, exclusive
 * @param tags best first; the i-th has rank i + 1
 */
public record Ranking(String scope, int endMinute, List<RankedTag> tags) {

    public Ranking {
        tags = List.copyOf(tags);
    }
}
