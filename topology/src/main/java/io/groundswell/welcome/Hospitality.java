package io.groundswell.welcome;

/**
 * How newcomers were received.
 *
 * @param coverage newcomers whose first welcome came less than 24 hours after their arrival, of those whose 24 hours have passed:
 *     whose minute of arrival m has {@code m + 1 + 1440 ≤ e}
 * @param firstWelcome how long they waited for it
 * @param backlog newcomers without a first welcome who came over an hour ago: {@code m + 1 + 60 ≤ e}
 */
public record Hospitality(Share coverage, FirstWelcome firstWelcome, long backlog) {

    /** As of a moment; O(minutes with arrivals). */
    public static Hospitality of(Sums sums, Maturity maturity) {
        int dayAgo = maturity.minutesOlderThan(Granularity.DAY.minutes());
        int hourAgo = maturity.minutesOlderThan(Granularity.HOUR.minutes());
        Share coverage = new Share(before(dayAgo, sums, Measure.WELCOMED_IN_TIME, ""), newcomersBefore(dayAgo, sums));
        long backlog = newcomersBefore(hourAgo, sums) - before(hourAgo, sums, Measure.WELCOMED, "");
        return new Hospitality(coverage, FirstWelcome.of(sums, maturity), backlog);
    }

    private static long newcomersBefore(int minute, Sums sums) {
        return before(minute, sums, Measure.ARRIVALS, Cohort.NEWCOMER.name());
    }

    private static long before(int minute, Sums sums, Measure measure, String label) {
        return sums.total(measure, Integer.MIN_VALUE, minute, label);
    }
}
