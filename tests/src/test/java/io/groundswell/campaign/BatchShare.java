package io.groundswell.campaign;

import java.util.OptionalDouble;

/** A part of a whole; not known if the whole is nothing. */
public record BatchShare(long part, long whole) {
    private static final double Z = 1.959963984540054;

    public OptionalDouble value() {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    /** The lower end of Wilson's 95 % interval. */
    public OptionalDouble low() {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(centre() - reach());
    }

    /** The upper end of Wilson's 95 % interval. */
    public OptionalDouble high() {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(centre() + reach());
    }

    private double centre() {
        return (part + Z * Z / 2) / (whole + Z * Z);
    }

    private double reach() {
        double p = (double) part / whole;
        return Z / (1 + Z * Z / whole) * Math.sqrt(p * (1 - p) / whole + Z * Z / (4.0 * whole * whole));
    }
}
