package io.groundswell.welcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {
    @Test
    void theShareOfNoneIsNotKnown() {
        assertThat(new Share(0, 0).value()).isEmpty();
        assertThat(new Share(0, 0).interval()).isEmpty();
        assertThat(new Share(0, 8).value()).hasValue(0);
        assertThat(new Share(2, 8).value()).hasValue(0.25);
    }

    /** Newcombe, "Two-sided confidence intervals for the single proportion", 1998, table I, method 3. */
    @Test
    void wilsonsIntervalIsThePublishedOne() {
        assertInterval(new Share(81, 263), 0.2553, 0.3662);
        assertInterval(new Share(15, 148), 0.0624, 0.1605);
        assertInterval(new Share(0, 20), 0, 0.1611);
        assertInterval(new Share(1, 29), 0.0061, 0.1718);
    }

    @Test
    void itsEndsAreExactWhereNobodyOrEverybodyDid() {
        for (long n = 1; n < 2000; n++) {
            assertThat(new Share(0, n).interval().orElseThrow().low()).isZero();
            assertThat(new Share(n, n).interval().orElseThrow().high()).isEqualTo(1);
        }
    }

    @Test
    void sharesAddUp() {
        assertThat(new Share(1, 4).plus(new Share(2, 3))).isEqualTo(new Share(3, 7));
    }

    @Test
    void moreThanAllIsAnError() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(2, 1)).withMessage("2 of 1 is no share");
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(-1, 1));
    }

    private static void assertInterval(Share share, double low, double high) {
        Share.Interval interval = share.interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }
}
