package io.groundswell.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.config.Configuration;
import io.groundswell.config.Settings;
import io.groundswell.trend.AuthenticityPolicy;
import io.groundswell.trend.BaselinePolicy;
import io.groundswell.trend.RankingPolicy;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.StatePolicy;
import io.groundswell.trend.SurprisePolicy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoringPoliciesTest {

    @Test
    void theDefaultsOfTheSettingsAreThoseOfScoring() {
        assertThat(policy(Settings.defaults())).isEqualTo(ScoringPolicy.defaults());
    }

    @Test
    void everyConstantReachesItsPlace() {
        Map<String, String> changed = new HashMap<>();
        changed.put("scoring.baseline-half-life", "25h");
        changed.put("scoring.season-after", "26h");
        changed.put("scoring.season-half-life", "3d");
        changed.put("scoring.season-prior-people", "4");
        changed.put("scoring.dispersion-above", "5");
        changed.put("scoring.least-dispersion", "0.6");
        changed.put("scoring.most-dispersion", "7");
        changed.put("scoring.prior", "90m");
        changed.put("scoring.prior-people-per-hour", "9");
        changed.put("scoring.surge-prior-people", "10");
        changed.put("scoring.least-surge", "0.11");
        changed.put("scoring.min-people", "12");
        changed.put("scoring.emerging-z", "13");
        changed.put("scoring.emerging-hits", "14");
        changed.put("scoring.emerging-slides", "15");
        changed.put("scoring.trending-z", "16");
        changed.put("scoring.trending-people", "17");
        changed.put("scoring.trending-hits", "18");
        changed.put("scoring.trending-slides", "19");
        changed.put("scoring.peaked-share", "0.2");
        changed.put("scoring.ended-z", "2.1");
        changed.put("scoring.ended-after", "22m");
        changed.put("scoring.score-cap-z", "23");
        changed.put("scoring.score-half-life", "24m");
        changed.put("authenticity.weight", "0.26");
        changed.put("authenticity.copy-authors", "27");
        changed.put("authenticity.copy-within", "28s");
        changed.put("authenticity.concentration-posts", "29");
        changed.put("authenticity.organic-traffic", "30");
        changed.put("authenticity.staged-traffic", "31");
        changed.put("authenticity.most-active", "32");
        changed.put("authenticity.most-active-share", "0.33");
        changed.put("ranking.size", "25");

        assertThat(policy(Configuration.with(changed).settings()))
                .isEqualTo(new ScoringPolicy(
                        new BaselinePolicy(25, 26, 3, 4, 5, 0.6, 7),
                        new SurprisePolicy(1.5, 9, 10, 0.11),
                        new StatePolicy(12, 13, 14, 15, 16, 17, 18, 19, 0.2, 2.1, 22),
                        new AuthenticityPolicy(0.26, 27, 28, 29, 30, 31, 32, 0.33),
                        new RankingPolicy(23, 24, 25)));
    }

    private static ScoringPolicy policy(Settings settings) {
        return ScoringPolicies.of(settings.scoring(), settings.authenticity(), settings.ranking());
    }
}
