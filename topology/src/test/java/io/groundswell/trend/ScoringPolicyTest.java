package io.groundswell.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ScoringPolicyTest {

    @Test
    void theDefaultsAreTheDesigns() {
        ScoringPolicy policy = ScoringPolicy.defaults();

        assertThat(policy.baseline()).isEqualTo(new BaselinePolicy(168, 72, 56, 2, 3, 0.01, 4));
        assertThat(policy.surprise()).isEqualTo(new SurprisePolicy(6, 1, 10, 0.5));
        assertThat(policy.states()).isEqualTo(new StatePolicy(5, 3, 2, 3, 4.25, 10, 3, 6, 0.8, 1.5, 60));
        assertThat(policy.ranking()).isEqualTo(new RankingPolicy(50, 60, 50));
    }

    @Test
    void aRefusalNamesTheSettingItsValueAndTheRule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RankingPolicy(50, 60, 0))
                .withMessage("size is 0.0: it must lie in [1.0, 1000.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurprisePolicy(6, 1, 10, Double.NaN))
                .withMessageContaining("leastSurge is NaN");
    }

    @Test
    void settingsThatContradictEachOtherAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StatePolicy(5, 3, 4, 3, 4.25, 10, 3, 6, 0.8, 1.5, 60))
                .withMessageContaining("emergingHits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StatePolicy(5, 3, 2, 3, 2, 10, 3, 6, 0.8, 1.5, 60))
                .withMessageContaining("trendingZ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BaselinePolicy(168, 72, 56, 2, 3, 0.5, 0.4))
                .withMessageContaining("maxDispersion");
    }
}
