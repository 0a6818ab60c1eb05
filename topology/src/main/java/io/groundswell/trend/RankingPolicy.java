package io.groundswell.trend;

/**
 * How surprising tags are put in order.
 *
 * @param scoreCapZ a larger surprise scores no more, in [1, 1e6]; 1: people alone decide; 1e6: the newest tag beats the largest
 * @param scoreHalfLifeMinutes the shown score's half-life since its last rise, in [1, 10080]; 1: shown is what is; 10080: a list
 *     of the week's records
 * @param size places of a ranking, in [1, 1000]
 */
public record RankingPolicy(double scoreCapZ, double scoreHalfLifeMinutes, int size) {

    private static final RankingPolicy DEFAULTS = new RankingPolicy(50, 60, 50);

    public RankingPolicy {
        Setting.inRange("scoreCapZ", scoreCapZ, 1, 1e6);
        Setting.inRange("scoreHalfLifeMinutes", scoreHalfLifeMinutes, 1, 10_080);
        Setting.inRange("size", size, 1, 1000);
    }

    /** Surprise capped at 50, half-life 1 h, 50 places. */
    public static RankingPolicy defaults() {
        return DEFAULTS;
    }
}
