package io.groundswell.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PersistenceTest {
    private static final int DAY = 1440;

    private final Sums sums = new Sums();

    @Test
    void untilADayWithPeopleIsOverThereIsNoPeak() {
        assertThat(Persistence.of(sums, new Maturity(9 * DAY, false))).isEmpty();
        active(5, Cohort.HOST, 1);
        assertThat(Persistence.of(sums, new Maturity(6 * DAY - 1, false))).isEmpty();
        assertThat(at(6)).isEqualTo(new Persistence(5, 1, OptionalLong.empty()));
    }

    @Test
    void thePeakIsTheFirstOfTheDaysWithTheMostPeopleOfAllCohorts() {
        active(3, Cohort.NEWCOMER, 6);
        active(5, Cohort.NEWCOMER, 5);
        active(5, Cohort.HOST, 3);
        active(5, Cohort.UNKNOWN, 2);
        active(6, Cohort.NEWCOMER, 10);

        assertThat(at(7).peakDay()).isEqualTo(5);
        assertThat(at(7).peakPeople()).isEqualTo(10);
    }

    @Test
    void itIsKnownWhenThe14thDayIsOver() {
        active(5, Cohort.NEWCOMER, 100);
        active(12, Cohort.NEWCOMER, 50);
        active(13, Cohort.NEWCOMER, 20);
        active(19, Cohort.HOST, 30);
        active(20, Cohort.HOST, 60);

        assertThat(at(19).laterPeople()).isEmpty();
        assertThat(at(19).value()).isEmpty();
        assertThat(at(19).verdict()).isEmpty();
        assertThat(at(20).laterPeople()).as("days 13 to 19").hasValue(50);
        assertThat(at(20).value()).hasValue(50.0 / 700);
        assertThat(at(20).laterMean()).hasValue(50.0 / 7);
        assertThat(at(30)).isEqualTo(at(20));
    }

    @Test
    void aHigherDayMakesItUnknownAgain() {
        active(5, Cohort.NEWCOMER, 100);
        active(20, Cohort.NEWCOMER, 101);

        assertThat(at(20).verdict()).contains(Verdict.FLEETING);
        assertThat(at(21).verdict()).isEmpty();
    }

    @Test
    void aCampaignThatEndsBeforeIsNotFleeting() {
        active(5, Cohort.NEWCOMER, 100);
        Campaign ended = Campaigns.between(0, (20 * DAY - 1) * 60_000L);

        assertThat(Persistence.of(sums, Maturity.of(ended, 99 * DAY))).contains(at(19));
    }

    @Test
    void theVerdictsTouch() {
        assertThat(verdict(69)).isEqualTo(Verdict.FLEETING);
        assertThat(verdict(70)).isEqualTo(Verdict.FADING);
        assertThat(verdict(210)).isEqualTo(Verdict.FADING);
        assertThat(verdict(211)).isEqualTo(Verdict.LASTING);
    }

    private static Verdict verdict(long laterPeople) {
        return new Persistence(5, 100, OptionalLong.of(laterPeople)).verdict().orElseThrow();
    }

    private Persistence at(int day) {
        return Persistence.of(sums, new Maturity(day * DAY, false)).orElseThrow();
    }

    private void active(int day, Cohort cohort, int people) {
        sums.add(new FigureKey(Measure.ACTIVE_BY_DAY, day, cohort.name()), people);
    }
}
