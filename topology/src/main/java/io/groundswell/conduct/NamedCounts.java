package io.groundswell.conduct;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Posts by a name that they bear; most tags see one name only, which takes no table. */
final class NamedCounts {
    /** Of an hour in which nothing bears a name; nothing is added to it. */
    static final NamedCounts NONE = new NamedCounts();

    private @Nullable String first;
    private int ofFirst;
    private @Nullable Map<String, Integer> others;

    void add(String name, int posts) {
        if (first == null) {
            first = name;
        }
        if (first.equals(name)) {
            ofFirst += posts;
        } else {
            if (others == null) {
                others = new HashMap<>(4);
            }
            others.merge(name, posts, Integer::sum);
        }
    }

    /** Those with most posts in two hours, most first, then by name; each with so many at least, at most so many of them. */
    static List<NamedCount> most(int least, int limit, NamedCounts hour, NamedCounts next) {
        Map<String, Integer> both = new HashMap<>();
        hour.addTo(both);
        next.addTo(both);
        return both.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .map(entry -> new NamedCount(entry.getKey(), entry.getValue()))
                .sorted(NamedCount.MOST_FIRST)
                .limit(limit)
                .toList();
    }

    private void addTo(Map<String, Integer> counts) {
        if (first != null) {
            counts.merge(first, ofFirst, Integer::sum);
        }
        if (others != null) {
            others.forEach((name, posts) -> counts.merge(name, posts, Integer::sum));
        }
    }
}
