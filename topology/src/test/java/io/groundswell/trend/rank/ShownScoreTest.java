package io.groundswell.trend.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.trend.RankingPolicy;
import org.junit.jupiter.api.Test;

class ShownScoreTest {

    private static final ScoreScale SCALE = new ScoreScale(RankingPolicy.defaults());

    private final ShownScore shown = new ShownScore();

    @Test
    void isSurpriseTimesTheLogarithmOfPeople() {
        assertThat(SCALE.score(4, 7)).isCloseTo(12, within(1e-12));
        assertThat(SCALE.score(400, 7)).as("capped at 50").isCloseTo(150, within(1e-12));
    }

    /** Small arguments are computed once and kept, others each time: all are as the formula has them, to the bit. */
    @Test
    void isTheSameAskedAgain() {
        for (int asked = 0; asked < 2; asked++) {
            for (int n : new int[] {0, 1, 59, 511, 512, 513, 100_000}) {
                assertThat(SCALE.score(4, n)).isEqualTo(4 * (StrictMath.log(1.0 + n) / StrictMath.log(2)));
                assertThat(SCALE.after(n, 3)).isEqualTo(3 * StrictMath.pow(2, -n / 60.0));
            }
        }
    }

    @Test
    void risesAtOnceAndHalvesInAnHour() {
        shown.update(100, 8, false, SCALE);
        shown.update(130, 1, false, SCALE);

        assertThat(shown.at(100, SCALE)).isEqualTo(8);
        assertThat(shown.at(160, SCALE)).isCloseTo(4, within(1e-12));
        shown.update(160, 5, false, SCALE);
        assertThat(shown.at(220, SCALE)).isCloseTo(2.5, within(1e-12));
    }

    @Test
    void neverStandsBelowTheScoreOfTheSlide() {
        shown.update(100, 8, false, SCALE);
        shown.update(160, 4.5, false, SCALE);

        assertThat(shown.at(160, SCALE)).isEqualTo(4.5);
    }

    @Test
    void fallsAtOnceWhenPeopleWereTakenAway() {
        shown.update(100, 150, false, SCALE);
        shown.update(101, 3, true, SCALE);

        assertThat(shown.at(101, SCALE)).isEqualTo(3);
    }
}
