package io.groundswell.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SurgeTest {

    private static final SurprisePolicy POLICY = SurprisePolicy.defaults();

    @Test
    void isOneWhereNothingIsKnown() {
        assertThat(new Surge(Observations.NONE, POLICY).factor(Window.HOUR)).isEqualTo(1);
        assertThat(new Surge(Drawn.seen(900, Drawn.UNKNOWN), POLICY).factor(Window.HOUR))
                .isEqualTo(1);
        assertThat(surge(900, 90).factor(Window.THREE_HOURS)).isEqualTo(1);
    }

    @Test
    void isTheScopesActivityOverItsExpectationWithAPrior() {
        assertThat(surge(1000, 100).factor(Window.HOUR)).isCloseTo(1010 / 110.0, within(1e-12));
        assertThat(surge(4, 2).factor(Window.HOUR))
                .as("two more people in a small scope")
                .isLessThan(1.2);
    }

    @Test
    void aQuietScopeLowersNoExpectationBelowHalf() {
        assertThat(surge(0, 1000).factor(Window.HOUR)).isEqualTo(0.5);
    }

    private static Surge surge(int people, double usual) {
        Expectations onlyOfTheHour = new Expectations(new Expectation(usual, 1, 200, 0.01), Drawn.UNKNOWN);
        return new Surge(new Observations(onlyOfTheHour, people, people), POLICY);
    }
}
