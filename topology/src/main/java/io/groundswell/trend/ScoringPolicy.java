package io.groundswell.trend;

/**
 * Every constant of scoring.
 *
 * @param baseline how a past is learnt
 * @param surprise how far a count is from it
 * @param states when a tag emerges, trends, peaks, cools and ends
 * @param authenticity when the use of a tag is taken for staged
 * @param ranking how tags are put in order
 */
public record ScoringPolicy(
        BaselinePolicy baseline,
        SurprisePolicy surprise,
        StatePolicy states,
        AuthenticityPolicy authenticity,
        RankingPolicy ranking) {

    private static final ScoringPolicy DEFAULTS = new ScoringPolicy(
            BaselinePolicy.defaults(),
            SurprisePolicy.defaults(),
            StatePolicy.defaults(),
            AuthenticityPolicy.defaults(),
            RankingPolicy.defaults());

    /** The constants the service ships with. */
    public static ScoringPolicy defaults() {
        return DEFAULTS;
    }
}
