package io.groundswell.bench;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The middle of a figure over several runs; of an even number of them, the mean of the two in the middle. */
public final class Median {
    private Median() {}

    /** The median of a figure that all runs have; there must be at least one run. */
    public static <T> double of(List<T> runs, ToDoubleFunction<T> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** Null if there are no runs, or the figure is one that they do not have. */
    public static <T> @Nullable Long orNull(List<T> runs, Function<T, @Nullable Long> figure) {
        return runs.isEmpty() || figure.apply(runs.get(0)) == null
                ? null
                : (Long) Math.round(of(runs, run -> Objects.requireNonNull(figure.apply(run))));
    }
}
