package io.groundswell.trend.rank;

import io.groundswell.conduct.Conduct;
import io.groundswell.conduct.LeftOut;
import io.groundswell.trend.AuthenticityPolicy;

/**
 * How genuine the use of a tag looks. Whether accounts are new plays no part: in a welcome campaign nearly all are.
 *
 * @param copied c_dup: the share of the posts that are copies, in [0, 1]
 * @param concentrated c_conc: where the coefficient of traffic manipulation lies between organic and staged, in [0, 1]
 * @param ephemeral c_eph: the share of the posts that were removed within minutes, in [0, 1]
 * @param q {@code 1 - weight max(copied, concentrated, ephemeral)}, in [0, 1]
 */
public record Authenticity(double copied, double concentrated, double ephemeral, double q) {

    /** Of what has nothing against it, as most has. */
    public static final Authenticity GENUINE = new Authenticity(0, 0, 0, 1);

    /** Of the use of a tag in the hour under way and the one before. O(1). */
    static Authenticity of(Conduct conduct, AuthenticityPolicy policy) {
        double copied = share(conduct.copies(), conduct.posts());
        int early = conduct.leftOut(LeftOut.REMOVED_EARLY);
        double ephemeral = share(early, conduct.posts() + early);
        double concentrated = concentration(conduct, policy);
        double worst = Math.max(copied, Math.max(concentrated, ephemeral));
        return worst == 0 ? GENUINE : new Authenticity(copied, concentrated, ephemeral, 1 - policy.weight() * worst);
    }

    /**
     * The coefficient of traffic manipulation {@code R/10 + F + U}: R the per cent of reposts, F the per cent of posts by the most
     * active authors, U the posts an author. After B. Nimmo, Measuring Traffic Manipulation on Twitter, Oxford Internet
     * Institute, 2019; there F is of the top 50 of thousands, here of as many as stand for 50 among fewer.
     */
    static double trafficManipulation(Conduct conduct) {
        double reposts = 100 * share(conduct.reposts(), conduct.posts());
        double byMostActive = 100 * share(conduct.byMostActive(), conduct.posts());
        return reposts / 10 + byMostActive + (double) conduct.posts() / conduct.authors();
    }

    private static double concentration(Conduct conduct, AuthenticityPolicy policy) {
        if (conduct.posts() < policy.concentrationPosts()) {
            return 0;
        }
        double above = trafficManipulation(conduct) - policy.organicTraffic();
        return above <= 0 ? 0 : Math.min(1, above / (policy.stagedTraffic() - policy.organicTraffic()));
    }

    private static double share(int part, int whole) {
        return whole <= 0 ? 0 : (double) part / whole;
    }
}
