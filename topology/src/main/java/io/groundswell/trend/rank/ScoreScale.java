package io.groundswell.trend.rank;

import io.groundswell.trend.RankingPolicy;

/**
 * Scores by a policy: what a surprise is worth, and how much of it is left after some minutes. Logarithms and powers of the
 * common arguments are computed once and kept, since a slide asks for thousands of them. Not thread-safe.
 */
final class ScoreScale {

    private static final int KEPT = 512;
    private static final double LN_2 = StrictMath.log(2);

    private final RankingPolicy policy;
    private final double[] logs = new double[KEPT]; // by people; 0: not computed
    private final double[] shares = new double[KEPT]; // by minutes; 0: not computed

    ScoreScale(RankingPolicy policy) {
        this.policy = policy;
    }

    /**
     * {@code min(z, cap) log2(1 + y)}: the score but for authenticity.
     *
     * @param z the surprise
     * @param people y
     */
    double score(double z, int people) {
        return Math.min(z, policy.scoreCapZ()) * logOf(people);
    }

    /** What is shown of a score some minutes after its rise: {@code 2^(-minutes / half-life)} of it. */
    double after(int minutes, double score) {
        return minutes == 0 || score == 0 ? score : score * shareAfter(minutes);
    }

    private double logOf(int people) {
        if (people >= KEPT) {
            return log2(people);
        }
        if (logs[people] == 0) {
            logs[people] = log2(people);
        }
        return logs[people];
    }

    private double shareAfter(int minutes) {
        if (minutes < 0 || minutes >= KEPT) {
            return share(minutes);
        }
        if (shares[minutes] == 0) {
            shares[minutes] = share(minutes);
        }
        return shares[minutes];
    }

    private static double log2(int people) {
        return StrictMath.log(1.0 + people) / LN_2;
    }

    private double share(int minutes) {
        return StrictMath.pow(2, -minutes / policy.scoreHalfLifeMinutes());
    }
}
