package io.groundswell.welcome;

/**
 * Whose time has passed. Who comes just before the moment that is asked about has had no time to be welcomed or to return, and
 * after a campaign's end nothing is counted: neither may be taken for a failure, so figures leave such newcomers out.
 *
 * @param endMinute e: the end of the last closed slide, or the minute in which the campaign ended if that is earlier; nothing that
 *     follows is looked at. Minutes since 1970
 * @param ended that the campaign has ended, so that what is not known yet never will be
 */
public record Maturity(int endMinute, boolean ended) {

    /**
     * Of a campaign.
     *
     * @param endMinute s: the end of the last closed slide, exclusive
     */
    public static Maturity of(Campaign campaign, int endMinute) {
        long lastMinute = Math.floorDiv(campaign.openToMs(), Granularity.MINUTE.ms());
        boolean ended = campaign.openToMs() <= endMinute * Granularity.MINUTE.ms();
        return new Maturity((int) Math.min(endMinute, lastMinute), ended);
    }

    /** The end, exclusive, of the minutes that were over so many minutes before: {@code m + 1 + age ≤ e}. */
    public int minutesOlderThan(int age) {
        return endMinute - age;
    }

    /** The end, exclusive, of the hours that were over so many minutes before: {@code 60·(h + 1) + age ≤ e}. */
    public int hoursOlderThan(int age) {
        return Granularity.HOUR.bucketOf(endMinute - age);
    }

    /** The end, exclusive, of the days that are over: {@code 1440·(d + 1) ≤ e}. */
    public int daysOver() {
        return Granularity.DAY.bucketOf(endMinute);
    }
}
