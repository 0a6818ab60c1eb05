package io.groundswell.welcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MixingTest {
    private static final Offset<Double> EXACTLY = within(1e-15);

    private final Sums sums = new Sums();

    @Test
    void withoutAnswersNothingIsKnown() {
        Mixing none = mixing();

        assertThat(none.across()).isEqualTo(new Share(0, 0));
        assertThat(none.expected()).isEmpty();
        assertThat(none.ratio()).isEmpty();
        assertThat(none.externalInternal()).isEmpty();
    }

    @Test
    void answersAreToldByWhoAnswersWhom() {
        answers(Cohort.HOST, Cohort.NEWCOMER, 30);
        answers(Cohort.NEWCOMER, Cohort.HOST, 10);
        answers(Cohort.HOST, Cohort.HOST, 20);
        answers(Cohort.NEWCOMER, Cohort.NEWCOMER, 40);
        answers(Cohort.UNKNOWN, Cohort.NEWCOMER, 500);
        answers(Cohort.HOST, Cohort.UNKNOWN, 600);

        Mixing mixing = mixing();

        assertThat(mixing.answers().get(Cohort.HOST)).isEqualTo(new CohortCounts(30, 20, 600));
        assertThat(mixing.answers().get(Cohort.NEWCOMER)).isEqualTo(new CohortCounts(40, 10, 0));
        assertThat(mixing.answers().get(Cohort.UNKNOWN)).isEqualTo(new CohortCounts(500, 0, 0));
        assertThat(mixing.across()).isEqualTo(new Share(40, 100));
        // newcomers and hosts give half each; newcomers receive 0.7, hosts 0.3: 1 - (0.5 * 0.7 + 0.5 * 0.3)
        assertThat(mixing.expected().orElseThrow()).isCloseTo(0.5, EXACTLY);
        assertThat(mixing.ratio().orElseThrow()).isCloseTo(0.8, EXACTLY);
        assertThat(mixing.externalInternal().orElseThrow()).isCloseTo(-0.2, EXACTLY);
    }

    @Test
    void whoAllAnswerTheOthersDoSoByNecessity() {
        answers(Cohort.HOST, Cohort.NEWCOMER, 7);

        assertThat(mixing().across()).isEqualTo(new Share(7, 7));
        assertThat(mixing().expected()).hasValue(1);
        assertThat(mixing().ratio()).hasValue(1);
        assertThat(mixing().externalInternal()).hasValue(1);
    }

    @Test
    void whereOneCohortIsAloneNoMixingCanBeExpected() {
        answers(Cohort.HOST, Cohort.HOST, 7);

        assertThat(mixing().across()).isEqualTo(new Share(0, 7));
        assertThat(mixing().expected()).hasValue(0);
        assertThat(mixing().ratio()).isEmpty();
        assertThat(mixing().externalInternal()).hasValue(-1);
    }

    @Test
    void itMayBeOfSomeHours() {
        sums.count(Measure.ANSWERS, 4, Mixing.label(Cohort.HOST, Cohort.NEWCOMER));
        sums.count(Measure.ANSWERS, 5, Mixing.label(Cohort.HOST, Cohort.HOST));
        sums.count(Measure.ANSWERS, 6, Mixing.label(Cohort.HOST, Cohort.HOST));

        assertThat(Mixing.of(sums, 4, 6).across()).isEqualTo(new Share(1, 2));
    }

    private Mixing mixing() {
        return Mixing.of(sums, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private void answers(Cohort from, Cohort to, int answers) {
        sums.add(new FigureKey(Measure.ANSWERS, answers, Mixing.label(from, to)), answers);
    }
}
