package io.groundswell.welcome;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * So many of so many.
 *
 * @param part at least 0 and at most {@code of}
 * @param of n, the denominator; the share of none is not known
 */
public record Share(long part, long of) {
    /** 1.96, the normal distribution's quantile 0.975. */
    private static final double Z95 = 1.959963984540054;

    /** @throws IllegalArgumentException if it is a part of less than itself, or negative */
    public Share {
        if (part < 0 || part > of) {
            throw new IllegalArgumentException(part + " of " + of + " is no share");
        }
    }

    /** In [0, 1]; empty if it is of none. */
    public OptionalDouble value() {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / of);
    }

    /** The share and so many of so many more. */
    public Share plus(Share more) {
        return new Share(part + more.part, of + more.of);
    }

    /**
     * Wilson's 95 % interval: the shares with which chance alone would not make this one rare. Empty if it is of none. Wilson,
     * "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
     */
    public Optional<Interval> interval() {
        if (of == 0) {
            return Optional.empty();
        }
        double n = of;
        double p = part / n;
        double middle = p + Z95 * Z95 / (2 * n);
        double half = Z95 * Math.sqrt(p * (1 - p) / n + Z95 * Z95 / (4 * n * n));
        double scale = 1 + Z95 * Z95 / n;
        double low = part == 0 ? 0 : (middle - half) / scale;
        double high = part == of ? 1 : (middle + half) / scale;
        return Optional.of(new Interval(low, high));
    }

    /** Both in [0, 1]; the share lies between them. */
    public record Interval(double low, double high) {}
}
