package io.groundswell.backtest.burst;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a detector came to.
 *
 * @param detector its name
 * @param tells the milestones it knows of at all; figures of the others are unknown
 * @param bursts in the order of the labels
 * @param census the tags it brought to each milestone
 */
public record Detected(String detector, Set<Milestone> tells, List<BurstOutcome> bursts, TagCensus census) {

    public Detected {
        tells = Set.copyOf(tells);
        bursts = List.copyOf(bursts);
    }

    /** How many different tags it ever brought to a milestone; null: not known. */
    public @Nullable Integer tags(Milestone milestone) {
        return tells.contains(milestone) ? (Integer) census.tags(milestone) : null;
    }

    /** How many different tags came to a milestone on a day (UTC); null: not known. */
    public @Nullable Integer tags(Milestone milestone, LocalDate day) {
        return tells.contains(milestone) ? (Integer) census.tags(milestone, day) : null;
    }

    /** How many bursts it brought to a milestone. */
    public int found(Milestone milestone) {
        return (int) bursts.stream()
                .filter(burst -> burst.minutesTo(milestone).isPresent())
                .count();
    }

    /** How many bursts came to a milestone within so many minutes of their onset hour's start. */
    public int foundWithin(Milestone milestone, int minutes) {
        return (int) bursts.stream()
                .map(burst -> burst.minutesFromOnsetTo(milestone))
                .filter(taken -> taken.isPresent() && taken.getAsInt() <= minutes)
                .count();
    }

    /** The median of the minutes from the fifth author over all bursts, a missed one taking for ever; empty if it does, too. */
    public OptionalDouble medianMinutesTo(Milestone milestone) {
        double[] minutes = bursts.stream()
                .map(burst -> burst.minutesTo(milestone))
                .mapToDouble(Detected::orForEver)
                .sorted()
                .toArray();
        double median = (minutes[(minutes.length - 1) / 2] + minutes[minutes.length / 2]) / 2;
        return Double.isFinite(median) ? OptionalDouble.of(median) : OptionalDouble.empty();
    }

    private static double orForEver(OptionalInt minutes) {
        return minutes.isPresent() ? minutes.getAsInt() : Double.POSITIVE_INFINITY;
    }
}
