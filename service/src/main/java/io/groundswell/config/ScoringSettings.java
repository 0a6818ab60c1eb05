package io.groundswell.config;

import java.time.Duration;
import java.util.List;

/**
 * The constants of scoring, by what they are for.
 *
 * @param baseline how a tag's past is learnt
 * @param surprise how far a count is from its expectation
 * @param states when a tag emerges, trends, peaks and ends
 * @param scoreCapZ a larger surprise scores no more
 * @param scoreHalfLife the shown score's half-life since its last rise
 */
public record ScoringSettings(
        BaselineSettings baseline,
        SurpriseSettings surprise,
        StateSettings states,
        double scoreCapZ,
        Duration scoreHalfLife) {

    static final Setting<Double> SCORE_CAP_Z = Setting.of("scoring.score-cap-z", Kind.decimal(1, 1e6), "50", """
            A larger surprise scores no more. 1: people alone decide. 1000000: the newest tag beats the largest.""");
    static final Setting<Duration> SCORE_HALF_LIFE =
            Setting.of("scoring.score-half-life", Kind.wholeMinutes("1m", "7d"), "1h", """
                    The shown score's half-life since its last rise. 1m: shown is what is. 7d: a list of the week's records.""");

    static final Section SECTION = new Section(
            "Scoring. People are distinct authors; z is how many standard deviations a count lies above what was expected.",
            Section.joined(List.of(
                    BaselineSettings.SETTINGS,
                    SurpriseSettings.SETTINGS,
                    StateSettings.SETTINGS,
                    List.of(SCORE_CAP_Z, SCORE_HALF_LIFE))));

    public ScoringSettings {
        SCORE_CAP_Z.require(scoreCapZ);
        SCORE_HALF_LIFE.require(scoreHalfLife);
    }

    static ScoringSettings from(Values values) {
        return new ScoringSettings(
                BaselineSettings.from(values),
                SurpriseSettings.from(values),
                StateSettings.from(values),
                values.get(SCORE_CAP_Z),
                values.get(SCORE_HALF_LIFE));
    }
}
