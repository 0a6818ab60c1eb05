package io.groundswell.trend;

import static io.groundswell.trend.Drawn.POLICY;
import static io.groundswell.trend.Drawn.hour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SurpriseTest {

    @Test
    void isTheFormulaOfTheDesign() {
        // 18 hours at 2 people, season and surge told: mu = (18 * 2 * 1.5 + 6 * 1) / (18 + 6) = 2.5
        Observation seen = hour(10, new Expectation(2, 1, 18, 0.2));
        Surprise surprise = Surprise.of(seen, 1.5, POLICY.surprise());

        assertThat(surprise.expected()).isCloseTo(2.5, within(1e-12));
        assertThat(surprise.z()).isCloseTo(7.5 / Math.sqrt(2.5 + 0.2 * 6.25 + 1), within(1e-12));
        assertThat(surprise.lift()).isCloseTo(11 / 3.5, within(1e-12));
    }

    @Test
    void thePriorExpectsOnePersonAnHour() {
        Observation seen = new Observation(Window.THREE_HOURS, 5, Drawn.UNKNOWN);

        assertThat(Surprise.of(seen, 1, POLICY.surprise()).expected()).isEqualTo(3);
    }

    @Test
    void morePeopleNeverSurpriseLess() {
        Random random = new Random(11);
        for (int trial = 0; trial < 2000; trial++) {
            Expectation past = anyPast(random);
            int people = random.nextInt(500);
            double surge = 0.5 + random.nextDouble() * 9;

            assertThat(Surprise.of(hour(people + 1, past), surge, POLICY.surprise())
                            .z())
                    .as("%d people and one more, %s, surge %s, seed 11", people, past, surge)
                    .isGreaterThan(Surprise.of(hour(people, past), surge, POLICY.surprise())
                            .z());
        }
    }

    @Test
    void noPermittedSurgeLiftsASurpriseAboveItsBound() {
        Random random = new Random(12);
        for (int trial = 0; trial < 2000; trial++) {
            Observation seen = hour(random.nextInt(100), anyPast(random));
            double surge = 0.5 + random.nextDouble() * random.nextInt(20);

            assertThat(Surprise.of(seen, surge, POLICY.surprise()).z())
                    .as("%s, surge %s, seed 12", seen, surge)
                    .isLessThanOrEqualTo(
                            Surprise.mostOf(seen.window(), seen.people(), seen.expectation(), POLICY.surprise()));
        }
    }

    private static Expectation anyPast(Random random) {
        return new Expectation(random.nextDouble() * 80, 1, random.nextInt(243), 0.01 + random.nextDouble() * 3.9);
    }
}
