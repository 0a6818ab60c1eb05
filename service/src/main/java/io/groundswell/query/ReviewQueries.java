package io.groundswell.query;

import io.groundswell.query.Answer.Found;
import io.groundswell.query.Answer.NotNow;
import io.groundswell.query.Review.Pending;
import io.groundswell.query.Review.Suggestion;
import io.groundswell.schema.RankedTag;
import io.groundswell.schema.TrendUpdate;
import io.groundswell.stream.rank.PastRankings;
import io.groundswell.stream.rank.RankedRange;
import io.groundswell.stream.review.RuleBook;
import io.groundswell.stream.step.Stores;
import io.groundswell.trend.rank.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What waits for people: the tags that rise and that nobody has decided about. */
public final class ReviewQueries {
    private static final Comparator<Pending> LONGEST_FIRST =
            Comparator.comparing(Pending::since).thenComparing(Pending::tag);

    private final Instance instance;
    private final Asking asking;

    public ReviewQueries(Instance instance) {
        this.instance = instance;
        this.asking = new Asking(instance);
    }

    /** What waits in a scope. */
    public Answer<Review> of(ScopeName scope) {
        return asking.answer(() -> {
            Optional<RankedRange> ranked = instance.live().ranks().rankedOf(scope.name());
            if (ranked.isEmpty()) {
                int partition = instance.live().ranks().partitionOf(scope.name());
                return new NotNow<>("Rank partition " + partition + " does not run in this instance at the moment");
            }
            int through = ranked.get().through();
            return through == Integer.MIN_VALUE
                    ? TagQueries.notYet()
                    : new Found<>(reviewOf(scope.name()), asking.coverage(through, 1, 1));
        });
    }

    private Review reviewOf(String scope) {
        Map<String, Standing> standings = instance.live().ranks().standingsIn(scope);
        List<Pending> pending = standings.entrySet().stream()
                .filter(tag -> isUndecided(tag.getKey()))
                .map(tag -> pending(tag.getKey(), tag.getValue()))
                .sorted(LONGEST_FIRST)
                .toList();
        boolean approvalFirst = instance.settings().approvalFirst().contains(scope);
        return new Review(scope, approvalFirst, pending, aliasesIn(scope, standings.keySet()));
    }

    private List<Suggestion> aliasesIn(String scope, Set<String> rising) {
        List<RankedTag> ranking = new PastRankings(instance.store(Stores.RANKINGS))
                .newest(scope)
                .map(TrendUpdate::getRanking)
                .orElse(List.of());
        return new AliasSuggestions(ranking).among(rising);
    }

    private boolean isUndecided(String tag) {
        RuleBook rules = instance.live().rules();
        return !rules.blocked(tag) && !rules.approved(tag);
    }

    private static Pending pending(String tag, Standing standing) {
        return new Pending(tag, standing.state().name(), Asking.instant(standing.sinceMinute()));
    }
}
