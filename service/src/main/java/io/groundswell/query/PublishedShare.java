package io.groundswell.query;

import org.jspecify.annotations.Nullable;

/**
 * A share as it may be told.
 *
 * @param share in [0, 1], or null
 * @param n of how many; null if that is withheld
 * @param withheld why it is not told although it is known, or null
 * @param notKnownBecause why it is not known, or null
 */
public record PublishedShare(
        @Nullable Double share,
        @Nullable Long n,
        @Nullable String withheld,
        @Nullable String notKnownBecause) {}
