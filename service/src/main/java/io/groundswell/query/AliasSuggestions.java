package io.groundswell.query;

import io.groundswell.hashtag.Skeleton;
import io.groundswell.query.Review.Suggestion;
import io.groundswell.schema.NamedCount;
import io.groundswell.schema.RankedTag;
import io.groundswell.schema.Why;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tags that may be meant as one: they look alike, or each stands in half of the other's posts at least. Of two the one that is
 * ranked before the other is suggested as the one to count as; of two that are not, the first by name. Nothing is merged by
 * itself: people decide.
 */
final class AliasSuggestions {
    private static final double HALF = 0.5;

    private final Map<String, RankedTag> ranked = new HashMap<>();
    private final Comparator<String> bestFirst;

    /** @param ranking the newest of a scope */
    AliasSuggestions(Collection<RankedTag> ranking) {
        ranking.forEach(tag -> ranked.put(tag.getTag(), tag));
        bestFirst = Comparator.<String>comparingInt(this::rankOf).thenComparing(Comparator.naturalOrder());
    }

    /** Suggestions among the ranked tags and some others, each pair once. O(n log n). */
    List<Suggestion> among(Set<String> others) {
        Set<String> tags = new TreeSet<>(bestFirst);
        tags.addAll(ranked.keySet());
        tags.addAll(others);
        List<Suggestion> suggestions = lookAlikes(tags);
        Set<String> told = new HashSet<>();
        suggestions.forEach(suggestion -> told.add(suggestion.tag()));
        besideEachOther().stream().filter(pair -> told.add(pair.tag())).forEach(suggestions::add);
        return suggestions;
    }

    private static List<Suggestion> lookAlikes(Set<String> bestFirst) {
        Map<String, String> bySkeleton = new HashMap<>();
        List<Suggestion> suggestions = new ArrayList<>();
        for (String tag : bestFirst) {
            String first = bySkeleton.putIfAbsent(Skeleton.of(tag), tag);
            if (first != null) {
                suggestions.add(new Suggestion(tag, first, "LOOKS_ALIKE", null));
            }
        }
        return suggestions;
    }

    private List<Suggestion> besideEachOther() {
        List<Suggestion> suggestions = new ArrayList<>();
        for (String tag : ranked.keySet().stream().sorted(bestFirst).toList()) {
            for (NamedCount beside : coTags(tag)) {
                if (rankOf(beside.getName()) < rankOf(tag)) {
                    double share = Math.min(share(tag, beside.getPosts()), share(beside.getName(), beside.getPosts()));
                    if (share >= HALF) {
                        suggestions.add(new Suggestion(tag, beside.getName(), "STANDS_BESIDE", share));
                    }
                }
            }
        }
        return suggestions;
    }

    private List<NamedCount> coTags(String tag) {
        Why why = whyOf(tag);
        return why == null ? List.of() : why.getCoTags();
    }

    /** Of a ranked tag's posts. */
    private double share(String tag, int posts) {
        Why why = whyOf(tag);
        return why == null ? 0 : (double) posts / why.getPosts();
    }

    private @Nullable Why whyOf(String tag) {
        RankedTag place = ranked.get(tag);
        return place == null ? null : place.getWhy();
    }

    private int rankOf(String tag) {
        RankedTag place = ranked.get(tag);
        return place == null ? Integer.MAX_VALUE : place.getRank();
    }
}
