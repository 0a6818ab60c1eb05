package io.groundswell.welcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SumsTest {
    @Test
    void aSumOfZeroIsTheSameAsNone() {
        Sums sums = new Sums();
        sums.add(FigureKey.of(Measure.POSTS, 3), 0);
        assertThat(sums.isEmpty()).isTrue();

        sums.count(Measure.POSTS, 3, "");
        sums.add(FigureKey.of(Measure.POSTS, 3), -1);

        assertThat(sums.isEmpty()).isTrue();
        assertThat(sums.buckets(Measure.POSTS)).isEmpty();
        assertThat(sums.get(Measure.POSTS, 3, "")).isZero();
        assertThat(told(sums)).isEmpty();
    }

    @Test
    void itMayBeNegativeInBetween() {
        Sums sums = new Sums();
        sums.add(FigureKey.of(Measure.PAIRS, 0), -2);
        assertThat(sums.get(Measure.PAIRS, 0, "")).isEqualTo(-2);
        sums.add(FigureKey.of(Measure.PAIRS, 0), 5);
        assertThat(sums.get(Measure.PAIRS, 0, "")).isEqualTo(3);
    }

    @Test
    void totalsAreOfHalfOpenRangesOfBuckets() {
        Sums sums = new Sums();
        sums.add(new FigureKey(Measure.REMOVED, 1, "spam"), 1);
        sums.add(new FigureKey(Measure.REMOVED, 2, "spam"), 2);
        sums.add(new FigureKey(Measure.REMOVED, 2, "abuse"), 4);
        sums.add(new FigureKey(Measure.REMOVED, 3, "spam"), 8);

        assertThat(sums.total(Measure.REMOVED, 1, 3, "spam")).isEqualTo(3);
        assertThat(sums.total(Measure.REMOVED, 1, 3, "other")).isZero();
        assertThat(sums.totals(Measure.REMOVED, 2, 4)).isEqualTo(Map.of("abuse", 4L, "spam", 10L));
        assertThat(sums.totals(Measure.POSTS, 0, 9)).isEmpty();
    }

    @Test
    void theBucketsOfAMeasureCannotBeChanged() {
        Sums sums = new Sums();
        sums.count(Measure.POSTS, 3, "");

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> sums.buckets(Measure.POSTS).clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> sums.buckets(Measure.PAIRS).put(0, Map.of()));
    }

    @Test
    void theyAreSeenInTheOrderOfTheirKeys() {
        Sums sums = new Sums();
        drawn(20250114).forEach(key -> sums.add(key, 1));

        List<FigureKey> seen = new ArrayList<>();
        sums.forEach((key, sum) -> seen.add(key));

        assertThat(seen).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void neitherTheOrderNorTheSplitMattersAndAllCanBeTakenBack() {
        for (int seed = 0; seed < 20; seed++) {
            List<FigureKey> keys = drawn(seed);
            Sums whole = new Sums();
            keys.forEach(key -> whole.add(key, 1));
            Collections.shuffle(keys, new Random(seed));
            Sums one = new Sums();
            Sums other = new Sums();
            keys.forEach(key -> (key.hashCode() % 2 == 0 ? one : other).add(key, 1));
            Sums merged = new Sums();
            merged.addAll(other, 1);
            merged.addAll(one, 1);

            assertThat(told(merged)).as("seed %d", seed).isEqualTo(told(whole));
            merged.addAll(whole, -1);
            assertThat(merged.isEmpty()).as("seed %d", seed).isTrue();
        }
    }

    private static List<FigureKey> drawn(long seed) {
        Random random = new Random(seed);
        List<FigureKey> keys = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Measure measure = Measure.values()[random.nextInt(Measure.values().length)];
            keys.add(new FigureKey(measure, random.nextInt(3) - 1, "" + random.nextInt(3)));
        }
        return keys;
    }

    private static Map<FigureKey, Long> told(Sums sums) {
        Map<FigureKey, Long> told = new TreeMap<>();
        sums.forEach(told::put);
        return told;
    }
}
