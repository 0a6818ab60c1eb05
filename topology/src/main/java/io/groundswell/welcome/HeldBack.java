package io.groundswell.welcome;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Which parts of what is told are held back: those of few people, and more where subtraction would tell of few. */
public final class HeldBack {
    private HeldBack() {}

    /** Of parts with people of their own, who add up. */
    public static <K> Set<K> ofApart(Map<K, Long> people) {
        return heldBack(
                people, parts -> parts.stream().mapToLong(Long::longValue).sum());
    }

    /** Of parts whose people may be the same, so that those of two are at least those of the larger. */
    public static <K> Set<K> ofMixed(Map<K, Long> people) {
        return heldBack(
                people, parts -> parts.stream().mapToLong(Long::longValue).max().orElse(0));
    }

    /** Of the values of a facet. Each post has one language, so languages add up to all posts; no other facet does. */
    public static Set<String> of(Facet facet, Breakdown breakdown) {
        Map<String, Long> people = new HashMap<>();
        breakdown.byValue().forEach((value, counts) -> people.put(value, counts.people()));
        return facet == Facet.LANGUAGE ? ofMixed(people) : few(people).keySet();
    }

    private static <K> Set<K> heldBack(Map<K, Long> people, ToLongFunction<Collection<Long>> together) {
        Map<K, Long> hidden = few(people);
        while (Discretion.withholds(together.applyAsLong(hidden.values()))) {
            Optional<Map.Entry<K, Long>> least = people.entrySet().stream()
                    .filter(part -> part.getValue() > 0 && !hidden.containsKey(part.getKey()))
                    .min(Comparator.comparingLong(Map.Entry::getValue));
            if (least.isEmpty()) {
                break;
            }
            hidden.put(least.get().getKey(), least.get().getValue());
        }
        return new HashSet<>(hidden.keySet());
    }

    private static <K> Map<K, Long> few(Map<K, Long> people) {
        Map<K, Long> few = new TreeMap<>();
        people.forEach((part, count) -> {
            if (Discretion.withholds(count)) {
                few.put(part, count);
            }
        });
        return few;
    }
}
