package io.groundswell.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstWelcomeTest {
    private static final int DAY = 1440;

    private final Sums sums = new Sums();

    @Test
    void ofNobodyItIsNotKnown() {
        assertThat(at(9 * DAY)).isEqualTo(new FirstWelcome(0, Optional.empty(), Optional.empty()));
    }

    @Test
    void onlyHoursWhoseDayHasPassedCount() {
        newcomers(59, 1);
        waited(0, 60_000);
        newcomers(60, 1);
        waited(1, 1);

        assertThat(at(60 + DAY - 1).newcomers()).isZero();
        assertThat(at(60 + DAY).newcomers()).isOne();
        assertThat(at(60 + DAY).p50()).contains(holding(60_000));
        assertThat(at(120 + DAY - 1).newcomers()).isOne();
        assertThat(at(120 + DAY).newcomers()).isEqualTo(2);
        assertThat(at(120 + DAY).p50()).contains(holding(1));
    }

    @Test
    void theQuantileIsTheWaitOfTheOneWhoseTurnItIs() {
        newcomers(0, 10);
        for (int i = 1; i <= 10; i++) {
            waited(0, i * 1000L);
        }

        assertThat(at(2 * DAY).p50()).contains(holding(5000));
        assertThat(at(2 * DAY).p90()).contains(holding(9000));

        newcomers(0, 1);
        waited(0, 500);
        assertThat(at(2 * DAY).p50()).as("the sixth of eleven").contains(holding(5000));
        assertThat(at(2 * DAY).p90()).as("the tenth of eleven").contains(holding(9000));
    }

    @Test
    void whoseTurnItIsIsRoundedUp() {
        newcomers(0, 16);
        for (int i = 1; i <= 16; i++) {
            waited(0, i * 1000L);
        }

        assertThat(at(2 * DAY).p90()).as("14.4 of 16").contains(holding(15_000));
        assertThat(holding(15_000)).isNotEqualTo(holding(14_000));
    }

    @Test
    void whoIsNotAnsweredWaitedOverADay() {
        newcomers(0, 4);
        waited(0, 7);
        waited(0, 8);

        assertThat(at(2 * DAY).p50()).contains(new Wait(8, 9));
        assertThat(at(2 * DAY).p90()).contains(Wait.OVER_A_DAY);

        newcomers(0, 1);
        assertThat(at(2 * DAY).p50()).contains(Wait.OVER_A_DAY);
    }

    @Test
    void hostsAndStrangersDoNotCount() {
        sums.count(Measure.ARRIVALS, 0, Cohort.HOST.name());
        sums.count(Measure.ARRIVALS, 0, Cohort.UNKNOWN.name());

        assertThat(at(2 * DAY).newcomers()).isZero();
    }

    private FirstWelcome at(int endMinute) {
        return FirstWelcome.of(sums, new Maturity(endMinute, false));
    }

    private static Wait holding(long waitMs) {
        return Wait.ofBucket(WaitBuckets.of(waitMs));
    }

    private void newcomers(int minute, int people) {
        sums.add(new FigureKey(Measure.ARRIVALS, minute, Cohort.NEWCOMER.name()), people);
    }

    private void waited(int arrivalHour, long waitMs) {
        sums.count(Measure.WAITED, arrivalHour, String.valueOf(WaitBuckets.of(waitMs)));
    }
}
