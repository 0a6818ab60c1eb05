package io.groundswell.runtime;

import io.groundswell.config.AuthenticitySettings;
import io.groundswell.config.BaselineSettings;
import io.groundswell.config.RankingSettings;
import io.groundswell.config.ScoringSettings;
import io.groundswell.config.StateSettings;
import io.groundswell.config.SurpriseSettings;
import io.groundswell.trend.AuthenticityPolicy;
import io.groundswell.trend.BaselinePolicy;
import io.groundswell.trend.RankingPolicy;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.StatePolicy;
import io.groundswell.trend.SurprisePolicy;
import java.time.Duration;

/** From settings, which know keys and lengths of time, to the policies of scoring, which know numbers. */
final class ScoringPolicies {

    private static final double MS_PER_HOUR = 3_600_000;
    private static final double HOURS_PER_DAY = 24;

    private ScoringPolicies() {}

    static ScoringPolicy of(ScoringSettings scoring, AuthenticitySettings authenticity, RankingSettings ranking) {
        return new ScoringPolicy(
                of(scoring.baseline()),
                of(scoring.surprise()),
                of(scoring.states()),
                of(authenticity),
                new RankingPolicy(scoring.scoreCapZ(), scoring.scoreHalfLife().toMinutes(), ranking.size()));
    }

    private static BaselinePolicy of(BaselineSettings baseline) {
        return new BaselinePolicy(
                hours(baseline.halfLife()),
                Math.toIntExact(baseline.seasonAfter().toHours()),
                hours(baseline.seasonHalfLife()) / HOURS_PER_DAY,
                baseline.seasonPriorPeople(),
                baseline.dispersionAbove(),
                baseline.leastDispersion(),
                baseline.mostDispersion());
    }

    private static SurprisePolicy of(SurpriseSettings surprise) {
        return new SurprisePolicy(
                hours(surprise.prior()),
                surprise.priorPeoplePerHour(),
                surprise.surgePriorPeople(),
                surprise.leastSurge());
    }

    private static StatePolicy of(StateSettings states) {
        return new StatePolicy(
                states.minPeople(),
                states.emerging().z(),
                states.emerging().hits(),
                states.emerging().slides(),
                states.trending().z(),
                states.trendingPeople(),
                states.trending().hits(),
                states.trending().slides(),
                states.peakedShare(),
                states.endedZ(),
                Math.toIntExact(states.endedAfter().toMinutes()));
    }

    private static AuthenticityPolicy of(AuthenticitySettings authenticity) {
        return new AuthenticityPolicy(
                authenticity.weight(),
                authenticity.copies().authors(),
                Math.toIntExact(authenticity.copies().within().toSeconds()),
                authenticity.traffic().posts(),
                authenticity.traffic().organic(),
                authenticity.traffic().staged(),
                authenticity.traffic().mostActive(),
                authenticity.traffic().mostActiveShare());
    }

    private static double hours(Duration duration) {
        return duration.toMillis() / MS_PER_HOUR;
    }
}
