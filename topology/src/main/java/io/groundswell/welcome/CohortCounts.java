package io.groundswell.welcome;

import java.util.Map;
import java.util.OptionalDouble;

/** How many of each cohort. Of whom no rule tells the cohort is told as such, and left to neither side. */
public record CohortCounts(long newcomers, long hosts, long unknown) {

    /** Of sums whose labels are cohorts. */
    public static CohortCounts of(Map<String, Long> byCohort) {
        return new CohortCounts(
                byCohort.getOrDefault(Cohort.NEWCOMER.name(), 0L),
                byCohort.getOrDefault(Cohort.HOST.name(), 0L),
                byCohort.getOrDefault(Cohort.UNKNOWN.name(), 0L));
    }

    /** How many of all cohorts. */
    public long total() {
        return newcomers + hosts + unknown;
    }

    /** Newcomers ÷ hosts; empty if there is no host. */
    public OptionalDouble ratio() {
        return hosts == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) newcomers / hosts);
    }
}
