package io.groundswell.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HospitalityTest {
    private static final int DAY = 1440;

    private final Sums sums = new Sums();

    @Test
    void coverageCountsNobodyBefore24HoursHavePassed() {
        newcomer(100);
        welcomed(100, true);
        newcomer(101);

        assertThat(at(100 + DAY).coverage().value()).isEmpty();
        assertThat(at(101 + DAY).coverage()).isEqualTo(new Share(1, 1));
        assertThat(at(102 + DAY).coverage()).isEqualTo(new Share(1, 2));
    }

    @Test
    void whoIsWelcomedAfterADayIsNotCoveredButWaitsNoLonger() {
        newcomer(100);
        welcomed(100, false);

        assertThat(at(5 * DAY).coverage()).isEqualTo(new Share(0, 1));
        assertThat(at(5 * DAY).backlog()).isZero();
    }

    @Test
    void theBacklogIsWhoWaitsForMoreThanAnHour() {
        newcomer(100);
        newcomer(100);
        newcomer(101);
        welcomed(100, true);

        assertThat(at(160).backlog()).isZero();
        assertThat(at(161).backlog()).isOne();
        assertThat(at(162).backlog()).isEqualTo(2);
    }

    @Test
    void whoCameWithinADayOfTheEndIsNoFailure() {
        Campaign ended = Campaigns.between(0, 2 * DAY * 60_000L);
        newcomer(DAY - 1);
        newcomer(DAY);
        newcomer(2 * DAY - 1);

        Hospitality after = Hospitality.of(sums, Maturity.of(ended, 9 * DAY));

        assertThat(after.coverage()).isEqualTo(new Share(0, 1));
        assertThat(after.firstWelcome().newcomers()).isOne();
        assertThat(after.backlog()).isEqualTo(2);
    }

    private Hospitality at(int endMinute) {
        return Hospitality.of(sums, new Maturity(endMinute, false));
    }

    private void newcomer(int minute) {
        sums.count(Measure.ARRIVALS, minute, Cohort.NEWCOMER.name());
        sums.count(Measure.ARRIVALS, minute, Cohort.HOST.name());
    }

    private void welcomed(int arrivalMinute, boolean inTime) {
        sums.count(Measure.WELCOMED, arrivalMinute, "");
        if (inTime) {
            sums.count(Measure.WELCOMED_IN_TIME, arrivalMinute, "");
        }
    }
}
