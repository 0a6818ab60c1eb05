package io.groundswell.query;

import io.groundswell.schema.TrendUpdate;
import java.util.List;

/**
 * A scope's ranking.
 *
 * @param scope the scope's name
 * @param ranked tags that are ranked, also those a limit left out
 * @param trends the first of them, best first
 */
public record Trends(String scope, int ranked, List<Trend> trends) {

    static Trends of(TrendUpdate snapshot, int limit) {
        List<Trend> first =
                snapshot.getRanking().stream().limit(limit).map(Trend::of).toList();
        return new Trends(snapshot.getScope(), snapshot.getRanking().size(), first);
    }

    static Trends none(String scope) {
        return new Trends(scope, 0, List.of());
    }
}
