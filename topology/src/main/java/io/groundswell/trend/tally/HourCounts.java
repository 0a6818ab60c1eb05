package io.groundswell.trend.tally;

import io.groundswell.trend.Window;
import java.util.Arrays;

/**
 * A tag's hours in one scope: posts, people, and people of the three hours that end with the hour. Sparse: an hour in
 * which all three are zero has no row. Rows are in ascending order of hour, side by side in one array, which is no longer than they are. O(1) for the newest
 * hours, O(log rows) to find another, O(rows) to insert one.
 */
final class HourCounts {
    private static final int[] EMPTY = {};
    private static final int POSTS = 1;
    private static final int PEOPLE = 2;
    private static final int PEOPLE_OF_THREE = 3;
    private static final int ROW = 4;

    /** A mention reaches two hours ahead. */
    private static final int NEWEST_ROWS = 3;

    private int[] cells = EMPTY;

    int size() {
        return cells.length / ROW;
    }

    int hour(int row) {
        return cells[row * ROW];
    }

    int posts(int row) {
        return cells[row * ROW + POSTS];
    }

    /** Distinct authors of the window of that length which ends with the row's hour. */
    int people(int row, Window window) {
        return cells[row * ROW + columnOf(window)];
    }

    /** The row of an hour; or, if it has none, the negative of the row before which it would stand, minus 1. */
    int rowOf(int hour) {
        for (int row = size() - 1; row >= Math.max(0, size() - NEWEST_ROWS); row--) {
            if (hour(row) <= hour) {
                return hour(row) == hour ? row : -(row + 1) - 1;
            }
        }
        int from = 0;
        int to = Math.max(0, size() - NEWEST_ROWS);
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (hour(middle) < hour) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < size() && hour(from) == hour ? from : -from - 1;
    }

    void addPosts(int hour, int change) {
        add(hour, POSTS, change);
    }

    void addPeople(int hour, Window window, int change) {
        add(hour, columnOf(window), change);
    }

    /** Forgets the hours before one. */
    void dropBefore(int hour) {
        int dropped = 0;
        while (dropped < size() && hour(dropped) < hour) {
            dropped++;
        }
        remove(0, dropped);
    }

    private static int columnOf(Window window) {
        return window == Window.HOUR ? PEOPLE : PEOPLE_OF_THREE;
    }

    private void add(int hour, int column, int change) {
        int found = rowOf(hour);
        int row = found >= 0 ? found : insert(-found - 1, hour);
        int cell = row * ROW;
        cells[cell + column] += change;
        if (cells[cell + POSTS] == 0 && cells[cell + PEOPLE] == 0 && cells[cell + PEOPLE_OF_THREE] == 0) {
            remove(row, 1);
        }
    }

    private int insert(int row, int hour) {
        int cell = row * ROW;
        int[] more = new int[cells.length + ROW];
        System.arraycopy(cells, 0, more, 0, cell);
        System.arraycopy(cells, cell, more, cell + ROW, cells.length - cell);
        more[cell] = hour;
        cells = more;
        return row;
    }

    private void remove(int row, int count) {
        if (count > 0) {
            int[] left = Arrays.copyOf(cells, cells.length - count * ROW);
            System.arraycopy(cells, (row + count) * ROW, left, row * ROW, left.length - row * ROW);
            cells = left;
        }
    }
}
