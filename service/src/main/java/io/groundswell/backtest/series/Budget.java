package io.groundswell.backtest.series;

import java.util.List;

/**
 * How many false alarms a detector may have.
 *
 * @param label as reports write it
 * @param perWeek false six-hour blocks a week of a series, over all series together
 */
public record Budget(String label, double perWeek) {

    /** The budget at which onsets are told. */
    public static final Budget OF_ONSET = new Budget("1", 1);

    /** The budgets of reports, tightest first. */
    public static final List<Budget> ALL =
            List.of(new Budget("0.5", 0.5), OF_ONSET, new Budget("2", 2), new Budget("4", 4));
}
