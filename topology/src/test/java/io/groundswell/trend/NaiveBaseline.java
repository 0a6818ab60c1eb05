package io.groundswell.trend;

import java.util.ArrayList;
import java.util.List;

/** What a {@link Baseline} promises, reckoned anew from the list of all hourly samples, hour by hour. */
final class NaiveBaseline {

    private final int startHour;
    private final BaselinePolicy policy;
    private final List<Integer> samples = new ArrayList<>();

    NaiveBaseline(int startHour, BaselinePolicy policy) {
        this.startHour = startHour;
        this.policy = policy;
    }

    void fold(int people) {
        samples.add(people);
    }

    double mean() {
        return meanOf(samples, alpha(policy.halfLifeHours()));
    }

    double season() {
        if (samples.size() < policy.seasonAfterHours()) {
            return 1;
        }
        int hourOfDay = Math.floorMod(startHour + samples.size(), 24);
        List<Integer> atHour = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            if (Math.floorMod(startHour + i, 24) == hourOfDay) {
                atHour.add(samples.get(i));
            }
        }
        double alpha = alpha(policy.seasonHalfLifeDays());
        double weight = Math.min(atHour.size(), 1 / alpha);
        double prior = policy.seasonPriorPeople();
        return (prior + weight * meanOf(atHour, alpha)) / (prior + weight * mean());
    }

    /** Phi, for histories without a zero: runs of zeros are told by another test. */
    double dispersion() {
        NaiveBaseline past = new NaiveBaseline(startHour, policy);
        List<Double> moments = new ArrayList<>();
        for (int people : samples) {
            double mu = past.mean() * past.season();
            if (mu > policy.dispersionAboveLevel()) {
                moments.add(((people - mu) * (people - mu) - mu - 1) / (mu * mu));
            }
            past.fold(people);
        }
        double phi = meanOf(moments, alpha(policy.halfLifeHours()));
        return Math.min(policy.maxDispersion(), Math.max(policy.minDispersion(), phi));
    }

    private static double alpha(double halfLife) {
        return 1 - Math.pow(0.5, 1 / halfLife);
    }

    private static double meanOf(List<? extends Number> samples, double alpha) {
        double mean = 0;
        for (int i = 0; i < samples.size(); i++) {
            mean += Math.max(alpha, 1.0 / (i + 1)) * (samples.get(i).doubleValue() - mean);
        }
        return mean;
    }
}
