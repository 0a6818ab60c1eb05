package io.groundswell.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExchangeTest {
    private static final Share NONE = new Share(0, 0);

    private final Sums sums = new Sums();

    @Test
    void withoutAnswersNothingIsKnown() {
        Exchange none = Exchange.of(sums);

        assertThat(none.reciprocity()).isEqualTo(NONE);
        assertThat(none.crossLanguage()).isEqualTo(NONE);
        assertThat(none.sessionsAcross()).isEqualTo(NONE);
    }

    @Test
    void pairsAndLanguages() {
        sums.add(FigureKey.of(Measure.PAIRS, 0), 8);
        sums.add(FigureKey.of(Measure.PAIRS_BOTH_WAYS, 0), 3);
        sums.add(new FigureKey(Measure.ANSWERS_BY_LANGUAGE, 3, Exchange.SAME_LANGUAGE), 4);
        sums.add(new FigureKey(Measure.ANSWERS_BY_LANGUAGE, 3, Exchange.OTHER_LANGUAGE), 5);
        sums.add(new FigureKey(Measure.ANSWERS_BY_LANGUAGE, 4, Exchange.OTHER_LANGUAGE), 1);

        assertThat(Exchange.of(sums).reciprocity()).isEqualTo(new Share(3, 8));
        assertThat(Exchange.of(sums).crossLanguage()).isEqualTo(new Share(6, 10));
    }

    @Test
    void aSessionWithTwoCoHostsOfTheOthersIsOne() {
        sums.add(FigureKey.of(Measure.LIVE_SESSIONS, 3), 2);
        sums.add(FigureKey.of(Measure.LIVE_SESSIONS, 4), 1);
        sums.add(new FigureKey(Measure.LIVE_ACROSS, 0, "a1"), 2);
        sums.add(new FigureKey(Measure.LIVE_ACROSS, 0, "b2"), 1);

        assertThat(Exchange.of(sums).sessionsAcross()).isEqualTo(new Share(2, 3));

        sums.add(new FigureKey(Measure.LIVE_ACROSS, 0, "a1"), -1);
        assertThat(Exchange.of(sums).sessionsAcross()).isEqualTo(new Share(2, 3));
        sums.add(new FigureKey(Measure.LIVE_ACROSS, 0, "a1"), -1);
        assertThat(Exchange.of(sums).sessionsAcross()).isEqualTo(new Share(1, 3));
    }
}
