package io.groundswell.query;

import io.groundswell.welcome.Breakdown;
import io.groundswell.welcome.Facet;
import io.groundswell.welcome.HeldBack;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
        Set<String> hidden = HeldBack.of(facet, breakdown);
        List<FacetRow> rows = new ArrayList<>();
        breakdown
                .byValue()
                .forEach((value, counts) -> rows.add(
                        hidden.contains(value)
                                ? new FacetRow(value, null, null, Withholding.WITHHELD)
                                : new FacetRow(value, counts.posts(), counts.people(), null)));
        return rows;
    }
}
