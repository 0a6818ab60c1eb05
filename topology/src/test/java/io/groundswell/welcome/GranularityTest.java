package io.groundswell.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GranularityTest {
    @Test
    void aBucketIsHalfOpen() {
        assertThat(Granularity.HOUR.bucketOf(59)).isZero();
        assertThat(Granularity.HOUR.bucketOf(60)).isOne();
        assertThat(Granularity.DAY.bucketOf(1439)).isZero();
        assertThat(Granularity.DAY.bucketOf(1440)).isOne();
        assertThat(Granularity.MINUTE.bucketOf(7)).isEqualTo(7);
        assertThat(Granularity.HOUR.bucketOfMs(3_599_999)).isZero();
        assertThat(Granularity.HOUR.bucketOfMs(3_600_000)).isOne();
    }

    @Test
    void before1970BucketsAreNegative() {
        assertThat(Granularity.HOUR.bucketOf(-1)).isEqualTo(-1);
        assertThat(Granularity.DAY.bucketOf(-1440)).isEqualTo(-1);
        assertThat(Granularity.DAY.bucketOfMs(-1)).isEqualTo(-1);
    }

    @Test
    void minutesAreAddedUpByLabel() {
        Sums sums = new Sums();
        sums.add(new FigureKey(Measure.POSTS_BY_LANGUAGE, 59, "en"), 1);
        sums.add(new FigureKey(Measure.POSTS_BY_LANGUAGE, 60, "en"), 2);
        sums.add(new FigureKey(Measure.POSTS_BY_LANGUAGE, 61, "zh"), 3);
        sums.add(new FigureKey(Measure.POSTS_BY_LANGUAGE, 119, "en"), 4);
        sums.add(new FigureKey(Measure.POSTS_BY_LANGUAGE, 120, "en"), 5);

        assertThat(Granularity.HOUR.totals(sums, Measure.POSTS_BY_LANGUAGE, 59, 120))
                .isEqualTo(Map.of(0, Map.of("en", 1L), 1, Map.of("en", 6L, "zh", 3L)));
        assertThat(Granularity.HOUR.totals(sums, Measure.POSTS, 0, 120)).isEmpty();
    }
}
