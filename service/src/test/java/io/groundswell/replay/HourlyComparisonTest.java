package io.groundswell.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.replay.HourlyComparison.Difference;
import java.util.List;
import org.junit.jupiter.api.Test;

class HourlyComparisonTest {

    private static final long ONE = 3_600_000;
    private static final long TWO = 7_200_000;

    @Test
    void theSameRowsInAnotherOrderDoNotDiffer() {
        List<HourlyRow> theirs = List.of(new HourlyRow(ONE, "a", 2, 1), new HourlyRow(TWO, "a", 3, 3));
        List<HourlyRow> ours = List.of(theirs.get(1), theirs.get(0));

        assertThat(HourlyComparison.of(theirs, ours)).isEqualTo(new HourlyComparison(2, List.of()));
    }

    @Test
    void otherFiguresMissingRowsAndRowsTooManyDiffer() {
        HourlyRow same = new HourlyRow(ONE, "same", 1, 1);
        HourlyRow expected = new HourlyRow(TWO, "people", 3, 2);
        HourlyRow counted = new HourlyRow(TWO, "people", 3, 3);
        HourlyRow missing = new HourlyRow(ONE, "\uFF5E", 1, 1);
        HourlyRow tooMany = new HourlyRow(ONE, "\uD83D\uDE00", 1, 1);

        HourlyComparison comparison =
                HourlyComparison.of(List.of(expected, missing, same), List.of(same, counted, tooMany));

        // By window, then by code point: U+FF5E before U+1F600, though its UTF-16 unit is the greater one.
        assertThat(comparison)
                .isEqualTo(new HourlyComparison(
                        4,
                        List.of(
                                new Difference(missing, null),
                                new Difference(null, tooMany),
                                new Difference(expected, counted))));
    }

    @Test
    void oneSideMayBeEmpty() {
        HourlyRow row = new HourlyRow(ONE, "a", 1, 1);

        assertThat(HourlyComparison.of(List.of(), List.of(row)).differences())
                .containsExactly(new Difference(null, row));
        assertThat(HourlyComparison.of(List.of(row), List.of()).differences())
                .containsExactly(new Difference(row, null));
    }
}
