package io.groundswell.query;

import io.groundswell.welcome.Cohort;
import io.groundswell.welcome.CohortCounts;
import io.groundswell.welcome.HeldBack;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People by cohort, as they may be told.
 *
 * @param newcomers null if withheld, as the others are
 * @param total of all cohorts
 * @param withheld why something of it is not told, or null
 */
public record CohortPeople(
        @Nullable Long newcomers,
        @Nullable Long hosts,
        @Nullable Long unknown,
        @Nullable Long total,
        @Nullable String withheld) {

    static CohortPeople of(CohortCounts counts) {
        Set<Cohort> hidden = heldBack(counts);
        Map<Cohort, Long> people = byCohort(counts);
        return new CohortPeople(
                told(Cohort.NEWCOMER, people, hidden),
                told(Cohort.HOST, people, hidden),
                told(Cohort.UNKNOWN, people, hidden),
                Withholding.told(counts.total(), counts.total()),
                hidden.isEmpty() ? null : Withholding.WITHHELD);
    }

    /** The cohorts of which nothing is told. */
    static Set<Cohort> heldBack(CohortCounts counts) {
        return HeldBack.ofApart(byCohort(counts));
    }

    static Map<Cohort, Long> byCohort(CohortCounts counts) {
        Map<Cohort, Long> people = new EnumMap<>(Cohort.class);
        people.put(Cohort.NEWCOMER, counts.newcomers());
        people.put(Cohort.HOST, counts.hosts());
        people.put(Cohort.UNKNOWN, counts.unknown());
        return people;
    }

    private static @Nullable Long told(Cohort cohort, Map<Cohort, Long> people, Set<Cohort> hidden) {
        return hidden.contains(cohort) ? null : people.get(cohort);
    }
}
