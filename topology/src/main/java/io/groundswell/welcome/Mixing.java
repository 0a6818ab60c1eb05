package io.groundswell.welcome;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Who answers whom: answers to campaign authors, written at or after the arrival of the answered. A person may answer many times.
 *
 * @param answers by the cohort of who answers, all three of them: by the cohort of who is answered
 */
public record Mixing(Map<Cohort, CohortCounts> answers) {

    public Mixing {
        answers = Collections.unmodifiableMap(new EnumMap<>(answers));
    }

    /** How {@link Measure#ANSWERS} are labelled: {@code HOST>NEWCOMER}. */
    public static String label(Cohort from, Cohort to) {
        return from + ">" + to;
    }

    /**
     * Of the hours in {@code [from, to)}, since 1970.
     */
    public static Mixing of(Sums sums, int fromHour, int toHour) {
        Map<String, Long> byLabel = sums.totals(Measure.ANSWERS, fromHour, toHour);
        Map<Cohort, CohortCounts> answers = new EnumMap<>(Cohort.class);
        for (Cohort from : Cohort.values()) {
            answers.put(
                    from,
                    new CohortCounts(
                            byLabel.getOrDefault(label(from, Cohort.NEWCOMER), 0L),
                            byLabel.getOrDefault(label(from, Cohort.HOST), 0L),
                            byLabel.getOrDefault(label(from, Cohort.UNKNOWN), 0L)));
        }
        return new Mixing(answers);
    }

    /** X: answers between newcomers and hosts, of those where both cohorts are known. */
    public Share across() {
        long across = given(Cohort.NEWCOMER).hosts() + given(Cohort.HOST).newcomers();
        return new Share(
                across, given(Cohort.NEWCOMER).newcomers() + given(Cohort.HOST).hosts() + across);
    }

    /**
     * X₀: what X would be if they answered without regard to cohort, {@code 1 − Σ given(c)·received(c)}; what is the same, a
     * newcomer's share of giving times a host's of receiving, and the reverse. Empty if X is.
     */
    public OptionalDouble expected() {
        double all = across().of();
        if (all == 0) {
            return OptionalDouble.empty();
        }
        CohortCounts newcomers = given(Cohort.NEWCOMER);
        CohortCounts hosts = given(Cohort.HOST);
        double toNewcomers = (newcomers.newcomers() + hosts.newcomers()) / all;
        double toHosts = (newcomers.hosts() + hosts.hosts()) / all;
        double byNewcomers = (newcomers.newcomers() + newcomers.hosts()) / all;
        double byHosts = (hosts.newcomers() + hosts.hosts()) / all;
        return OptionalDouble.of(byNewcomers * toHosts + byHosts * toNewcomers);
    }

    /** X ÷ X₀: 1 if cohort does not matter, less if they keep to themselves. Empty if X is, or if X₀ is 0. */
    public OptionalDouble ratio() {
        double expected = expected().orElse(0);
        return expected == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(across().value().orElseThrow() / expected);
    }

    /**
     * The E–I index, (external − internal) ÷ (external + internal), in [−1, 1]. Empty if X is. Krackhardt and Stern, "Informal
     * networks and organizational crises", Social Psychology Quarterly 51 (1988).
     */
    public OptionalDouble externalInternal() {
        Share across = across();
        return across.of() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) (2 * across.part() - across.of()) / across.of());
    }

    private CohortCounts given(Cohort from) {
        return answers.getOrDefault(from, new CohortCounts(0, 0, 0));
    }
}
