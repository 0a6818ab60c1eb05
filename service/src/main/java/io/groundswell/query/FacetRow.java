package io.groundswell.query;

import io.groundswell.welcome.Breakdown;
import io.groundswell.welcome.Facet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Campaign posts of one role of tag, language or topic, as it may be told.
 *
 * @param name the role, language or topic
 * @param posts null if withheld
 * @param people who wrote them; null if withheld
 * @param withheld why it is not told, or null
 */
public record FacetRow(
        String name,
        @Nullable Long posts,
        @Nullable Long people,
        @Nullable String withheld) {

    static List<FacetRow> all(Facet facet, Breakdown breakdown) {
        Map<String, Long> people = new TreeMap<>();
        breakdown.byValue().forEach((value, counts) -> people.put(value, counts.people()));
        Set<String> hidden = new HashSet<>();
        if (facet == Facet.LANGUAGE) { // each post has one: they add up to all posts
            hidden.addAll(Discretion.heldBackOfMixed(people));
        } else {
            people.forEach((value, count) -> {
                if (Discretion.few(count)) {
                    hidden.add(value);
                }
            });
        }
        List<FacetRow> rows = new ArrayList<>();
        breakdown
                .byValue()
                .forEach((value, counts) -> rows.add(
                        hidden.contains(value)
                                ? new FacetRow(value, null, null, Discretion.WITHHELD)
                                : new FacetRow(value, counts.posts(), counts.people(), null)));
        return rows;
    }
}
