package io.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.welcome.CohortCounts;
import io.groundswell.welcome.Share;
import org.junit.jupiter.api.Test;

class WithholdingTest {

    @Test
    void oneToFourPeopleAreFewAndNobodyIsNot() {
        assertThat(Withholding.few(0)).isFalse();
        assertThat(Withholding.few(1)).isTrue();
        assertThat(Withholding.few(4)).isTrue();
        assertThat(Withholding.few(5)).isFalse();
    }

    @Test
    void aShareOfFewIsHeldBackAndOneOfNoneIsNotKnown() {
        assertThat(Withholding.share(new Share(3, 4), 4, "none"))
                .isEqualTo(new PublishedShare(null, null, "fewer than five people", null));
        assertThat(Withholding.share(new Share(0, 0), 0, "none")).isEqualTo(new PublishedShare(null, 0L, null, "none"));
        assertThat(Withholding.share(new Share(3, 5), 5, "none")).isEqualTo(new PublishedShare(0.6, 5L, null, null));
    }

    /** 103 − 100 would tell of the three. */
    @Test
    void noCohortFollowsFromTheTotal() {
        assertThat(CohortPeople.of(new CohortCounts(100, 3, 0)))
                .isEqualTo(new CohortPeople(null, null, 0L, 103L, "fewer than five people"));
        assertThat(CohortPeople.of(new CohortCounts(100, 3, 40)))
                .isEqualTo(new CohortPeople(100L, null, null, 143L, "fewer than five people"));
        assertThat(CohortPeople.of(new CohortCounts(100, 3, 2)))
                .as("the two together are five")
                .isEqualTo(new CohortPeople(100L, null, null, 105L, "fewer than five people"));
        assertThat(CohortPeople.of(new CohortCounts(2, 2, 0)))
                .isEqualTo(new CohortPeople(null, null, 0L, null, "fewer than five people"));
    }
}
