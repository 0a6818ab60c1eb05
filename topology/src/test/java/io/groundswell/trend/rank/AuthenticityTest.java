package io.groundswell.trend.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.conduct.Conduct;
import io.groundswell.conduct.LeftOut;
import io.groundswell.trend.AuthenticityPolicy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuthenticityTest {
    private static final AuthenticityPolicy POLICY = AuthenticityPolicy.defaults();

    @Test
    void theWorstOfThreeSharesTakesNineTenthsOfItself() {
        Authenticity copied = Authenticity.of(conduct(50, 0, 25, 50, 2), POLICY);

        assertThat(copied.copied()).isEqualTo(0.5);
        assertThat(copied.concentrated()).isZero();
        assertThat(copied.ephemeral()).isZero();
        assertThat(copied.q()).isCloseTo(1 - 0.9 * 0.5, within(1e-12));
    }

    @Test
    void postsRemovedEarlyAreAShareOfAllThatWere() {
        Conduct conduct =
                new Conduct(30, 0, 0, 30, 1, 2, 0, 0, 0, Map.of(LeftOut.REMOVED_EARLY, 10), List.of(), List.of());

        assertThat(Authenticity.of(conduct, POLICY).ephemeral()).isEqualTo(0.25);
    }

    /** 200 posts, half of them reposts, 40 by the most active; 100 authors: 50/10 + 20 + 2. */
    @Test
    void theCoefficientOfTrafficManipulation() {
        assertThat(Authenticity.trafficManipulation(conduct(200, 100, 0, 100, 40)))
                .isEqualTo(5 + 20 + 2);
        assertThat(Authenticity.of(conduct(200, 100, 0, 100, 40), POLICY).concentrated())
                .isCloseTo((27 - 25) / 50.0, within(1e-12));
    }

    @Test
    void fewHandsAreHeldAgainstATagFromAHundredPostsOn() {
        assertThat(Authenticity.of(conduct(99, 0, 0, 3, 60), POLICY).q()).isEqualTo(1);
        assertThat(Authenticity.of(conduct(100, 0, 0, 3, 60), POLICY).q()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void nobodyIsGenuine() {
        assertThat(Authenticity.of(Conduct.NONE, POLICY)).isEqualTo(new Authenticity(0, 0, 0, 1));
    }

    @Test
    void organicAndStagedMayBeOne() {
        AuthenticityPolicy step = new AuthenticityPolicy(1, 3, 60, 1, 27, 27, 50, 0.05);

        assertThat(Authenticity.of(conduct(200, 100, 0, 100, 40), step).concentrated())
                .isZero();
        assertThat(Authenticity.of(conduct(200, 102, 0, 100, 40), step).concentrated())
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AuthenticityPolicy(0.9, 3, 60, 100, 75, 25, 50, 0.05))
                .withMessage("stagedTraffic is 25.0: it must lie in [75.0, 1000.0]");
    }

    private static Conduct conduct(int posts, int reposts, int copies, int authors, int byMostActive) {
        return new Conduct(posts, reposts, copies, authors, 1, byMostActive, 0, 0, 0, Map.of(), List.of(), List.of());
    }
}
