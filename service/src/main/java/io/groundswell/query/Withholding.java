package io.groundswell.query;

import io.groundswell.welcome.Discretion;
import io.groundswell.welcome.Share;
import org.jspecify.annotations.Nullable;

/**
 * The rule that nothing is published about one to four people, which every figure of a campaign passes on its way out. That
 * there is nobody may be told.
 */
final class Withholding {
    static final String WITHHELD = "fewer than five people";

    private Withholding() {}

    /** Whether it is about somebody, and about fewer than five. */
    static boolean few(long people) {
        return Discretion.withholds(people);
    }

    /** What is to be said in place of something about so many people; null if it may be told. */
    static @Nullable String withheld(long people) {
        return few(people) ? WITHHELD : null;
    }

    /** A number that is about so many people. */
    static @Nullable Long told(long number, long people) {
        return few(people) ? null : Long.valueOf(number);
    }

    /** A share that is about so many people. */
    static PublishedShare share(Share share, long people, String notKnownBecause) {
        if (few(people)) {
            return new PublishedShare(null, null, WITHHELD, null);
        }
        return share.of() == 0
                ? new PublishedShare(null, 0L, null, notKnownBecause)
                : new PublishedShare(share.value().orElseThrow(), share.of(), null, null);
    }
}
