package io.groundswell.query;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A number as it may be told.
 *
 * @param value null if it is withheld or not known
 * @param withheld why it is not told although it is known, or null
 * @param notKnownBecause why it is not known, or null
 */
public record PublishedNumber(
        @Nullable Number value,
        @Nullable String withheld,
        @Nullable String notKnownBecause) {

    /** Of so many people or things of theirs. */
    static PublishedNumber count(long value, long people) {
        return new PublishedNumber(Withholding.told(value, people), Withholding.withheld(people), null);
    }

    /** A figure that may not be known. */
    static PublishedNumber of(OptionalDouble value, boolean withheld, String notKnownBecause) {
        if (withheld) {
            return new PublishedNumber(null, Withholding.WITHHELD, null);
        }
        return value.isPresent()
                ? new PublishedNumber(value.getAsDouble(), null, null)
                : new PublishedNumber(null, null, notKnownBecause);
    }
}
