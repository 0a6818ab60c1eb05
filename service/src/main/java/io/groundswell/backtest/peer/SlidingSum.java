package io.groundswell.backtest.peer;

/** The sum of the last values, at most so many. O(1) a value. */
final class SlidingSum {

    private final long[] values;
    private long told;
    private long sum;

    SlidingSum(int length) {
        values = new long[length];
    }

    /** Takes in a value and gives the sum that includes it. */
    long with(long value) {
        int place = (int) (told++ % values.length);
        sum += value - values[place];
        values[place] = value;
        return sum;
    }

    long sum() {
        return sum;
    }

    /** How many values the sum holds. */
    int size() {
        return (int) Math.min(told, values.length);
    }
}
