package io.groundswell.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CohortBucketTest {
    private static final CohortCounts NONE = new CohortCounts(0, 0, 0);

    private final Sums sums = new Sums();

    @Test
    void theRatioNeedsAHost() {
        assertThat(new CohortCounts(3, 0, 9).ratio()).isEmpty();
        assertThat(new CohortCounts(3, 2, 9).ratio()).hasValue(1.5);
        assertThat(new CohortCounts(3, 2, 9).total()).isEqualTo(14);
    }

    @Test
    void eachGranularityAddsUpMinutesAndHasItsOwnActive() {
        add(Measure.POSTS_BY_COHORT, 130, Cohort.HOST, 2);
        add(Measure.POSTS_BY_COHORT, 131, Cohort.HOST, 3);
        add(Measure.ARRIVALS, 131, Cohort.NEWCOMER, 1);
        add(Measure.ACTIVE_BY_MINUTE, 131, Cohort.UNKNOWN, 4);
        add(Measure.ACTIVE_BY_HOUR, 2, Cohort.UNKNOWN, 5);
        add(Measure.ACTIVE_BY_HOUR, 5, Cohort.UNKNOWN, 6);
        add(Measure.ACTIVE_BY_DAY, 0, Cohort.UNKNOWN, 7);

        assertThat(CohortBucket.series(sums, Granularity.MINUTE, 0, 1440))
                .containsExactly(
                        new CohortBucket(130, new CohortCounts(0, 2, 0), NONE, NONE),
                        new CohortBucket(
                                131, new CohortCounts(0, 3, 0), new CohortCounts(1, 0, 0), new CohortCounts(0, 0, 4)));
        assertThat(CohortBucket.series(sums, Granularity.HOUR, 0, 24))
                .containsExactly(
                        new CohortBucket(
                                2, new CohortCounts(0, 5, 0), new CohortCounts(1, 0, 0), new CohortCounts(0, 0, 5)),
                        new CohortBucket(5, NONE, NONE, new CohortCounts(0, 0, 6)));
        assertThat(CohortBucket.series(sums, Granularity.DAY, 0, 1))
                .containsExactly(new CohortBucket(
                        0, new CohortCounts(0, 5, 0), new CohortCounts(1, 0, 0), new CohortCounts(0, 0, 7)));
    }

    @Test
    void theTimeIsHalfOpen() {
        add(Measure.ARRIVALS, 119, Cohort.HOST, 1);
        add(Measure.ARRIVALS, 120, Cohort.HOST, 1);
        add(Measure.ACTIVE_BY_HOUR, 3, Cohort.HOST, 1);

        assertThat(CohortBucket.series(sums, Granularity.HOUR, 2, 3))
                .containsExactly(new CohortBucket(2, NONE, new CohortCounts(0, 1, 0), NONE));
        assertThat(CohortBucket.series(sums, Granularity.HOUR, 4, 9)).isEmpty();
    }

    private void add(Measure measure, int bucket, Cohort cohort, int more) {
        sums.add(new FigureKey(measure, bucket, cohort.name()), more);
    }
}
