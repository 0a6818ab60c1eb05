package io.groundswell.query;

import io.groundswell.welcome.Cohort;
import io.groundswell.welcome.CohortCounts;
import io.groundswell.welcome.Measure;
import io.groundswell.welcome.Sums;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cohort of a campaign, as it may be told.
 *
 * @param cohort NEWCOMER, HOST or UNKNOWN
 * @param people campaign authors; null if withheld
 * @param posts their campaign posts; null if withheld
 * @param withheld why it is not told, or null
 */
public record CohortRow(
        String cohort,
        @Nullable Long people,
        @Nullable Long posts,
        @Nullable String withheld) {

    static List<CohortRow> all(CohortCounts arrivals, Sums sums) {
        Set<Cohort> hidden = CohortPeople.heldBack(arrivals);
        Map<Cohort, Long> people = CohortPeople.byCohort(arrivals);
        Map<String, Long> posts = sums.totals(Measure.POSTS_BY_COHORT, Integer.MIN_VALUE, Integer.MAX_VALUE);
        return Arrays.stream(Cohort.values())
                .map(cohort -> hidden.contains(cohort)
                        ? new CohortRow(cohort.name(), null, null, Withholding.WITHHELD)
                        : new CohortRow(cohort.name(), people.get(cohort), posts.getOrDefault(cohort.name(), 0L), null))
                .toList();
    }
}
