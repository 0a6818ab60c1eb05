package io.groundswell.trend;

import static io.groundswell.trend.Drawn.hour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShownScoreTest {

    private static final RankingPolicy POLICY = RankingPolicy.defaults();

    private final ShownScore shown = new ShownScore();

    @Test
    void isSurpriseTimesTheLogarithmOfPeople() {
        Surprise clear = new Surprise(hour(7, Drawn.SILENCE), 1, 0, 4);
        Surprise vast = new Surprise(hour(7, Drawn.SILENCE), 1, 0, 400);

        assertThat(ShownScore.of(clear, 1, POLICY)).isCloseTo(12, within(1e-12));
        assertThat(ShownScore.of(vast, 1, POLICY)).as("capped at 50").isCloseTo(150, within(1e-12));
        assertThat(ShownScore.of(clear, 0.5, POLICY)).isCloseTo(6, within(1e-12));
    }

    @Test
    void risesAtOnceAndHalvesInAnHour() {
        shown.update(100, 8, false, POLICY);
        shown.update(130, 1, false, POLICY);

        assertThat(shown.at(100, POLICY)).isEqualTo(8);
        assertThat(shown.at(160, POLICY)).isCloseTo(4, within(1e-12));
        shown.update(160, 5, false, POLICY);
        assertThat(shown.at(220, POLICY)).isCloseTo(2.5, within(1e-12));
    }

    @Test
    void neverStandsBelowTheScoreOfTheSlide() {
        shown.update(100, 8, false, POLICY);
        shown.update(160, 4.5, false, POLICY);

        assertThat(shown.at(160, POLICY)).isEqualTo(4.5);
    }

    @Test
    void fallsAtOnceWhenPeopleWereTakenAway() {
        shown.update(100, 150, false, POLICY);
        shown.update(101, 3, true, POLICY);

        assertThat(shown.at(101, POLICY)).isEqualTo(3);
    }
}
