package io.groundswell.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final int DAY = 1440;
    private static final Share NOBODYS = new Share(0, 0);

    private final Sums sums = new Sums();

    @Test
    void ofNobodyNothingIsKnown() {
        Retention none = at(99 * DAY);

        assertThat(none.overall()).isEqualTo(Map.of(1, NOBODYS, 3, NOBODYS, 7, NOBODYS, 14, NOBODYS));
        assertThat(none.byArrivalDay()).isEmpty();
    }

    @Test
    void aDayCountsWhenItIsOver() {
        newcomers(5 * DAY, 3);
        newcomers(6 * DAY - 1, 2);
        returned(5, 1, 4);

        assertThat(at(7 * DAY - 1).overall().get(1)).isEqualTo(NOBODYS);
        assertThat(at(7 * DAY - 1).byArrivalDay()).isEmpty();
        assertThat(at(7 * DAY).overall().get(1)).isEqualTo(new Share(4, 5));
        assertThat(at(7 * DAY).byArrivalDay()).isEqualTo(Map.of(5, Map.of(1, new Share(4, 5))));
    }

    @Test
    void everyDayOfArrivalCountsAsSoonAsItsOwnIsOver() {
        newcomers(5 * DAY, 10);
        newcomers(9 * DAY, 20);
        returned(5, 3, 4);
        returned(9, 3, 5);
        returned(5, 7, 1);

        assertThat(at(13 * DAY - 1).overall().get(3)).isEqualTo(new Share(4, 10));
        assertThat(at(13 * DAY).overall())
                .isEqualTo(Map.of(1, new Share(0, 30), 3, new Share(9, 30), 7, new Share(1, 10), 14, NOBODYS));
        assertThat(at(13 * DAY).byArrivalDay())
                .isEqualTo(Map.of(
                        5, Map.of(1, new Share(0, 10), 3, new Share(4, 10), 7, new Share(1, 10)),
                        9, Map.of(1, new Share(0, 20), 3, new Share(5, 20))));
    }

    @Test
    void afterTheEndNobodyIsExpectedBack() {
        newcomers(5 * DAY, 10);
        returned(5, 1, 4);
        Campaign ended = Campaigns.between(0, (8 * DAY + 600) * 60_000L);

        Retention after = Retention.of(sums, Maturity.of(ended, 99 * DAY));

        assertThat(after.overall()).isEqualTo(Map.of(1, new Share(4, 10), 3, NOBODYS, 7, NOBODYS, 14, NOBODYS));
    }

    @Test
    void aDayOfHostsAloneIsNotTold() {
        sums.count(Measure.ARRIVALS, 5 * DAY, Cohort.HOST.name());

        assertThat(at(99 * DAY).byArrivalDay()).isEmpty();
    }

    private Retention at(int endMinute) {
        return Retention.of(sums, new Maturity(endMinute, false));
    }

    private void newcomers(int minute, int people) {
        sums.add(new FigureKey(Measure.ARRIVALS, minute, Cohort.NEWCOMER.name()), people);
    }

    private void returned(int arrivalDay, int n, int people) {
        sums.add(new FigureKey(Measure.RETURNED, arrivalDay, String.valueOf(n)), people);
    }
}
