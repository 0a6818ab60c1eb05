package io.groundswell.trend;

import java.util.Arrays;

/**
 * A tag's hours in one scope: posts, people, and people of the three hours that end with the hour. Sparse: an hour in
 * which all three are zero has no row. Rows are in ascending order of hour. O(1) for the newest hour, O(log rows) to
 * find another, O(rows) to insert one.
 */
final class HourCounts {
    private static final int[] EMPTY = {};

    private int[] hours = EMPTY;
    private int[] posts = EMPTY;
    private int[] people = EMPTY;
    private int[] peopleOfThree = EMPTY;
    private int size;

    int size() {
        return size;
    }

    int hour(int row) {
        return hours[row];
    }

    int posts(int row) {
        return posts[row];
    }

    /** Distinct authors of the window of that length which ends with the row's hour. */
    int people(int row, Window window) {
        return window == Window.HOUR ? people[row] : peopleOfThree[row];
    }

    /** The row of an hour, or a negative number if the hour has none. */
    int rowOf(int hour) {
        if (size > 0 && hours[size - 1] == hour) {
            return size - 1;
        }
        return Arrays.binarySearch(hours, 0, size, hour);
    }

    void addPosts(int hour, int change) {
        int row = rowFor(hour);
        posts[row] += change;
        dropIfEmpty(row);
    }

    void addPeople(int hour, Window window, int change) {
        int row = rowFor(hour);
        (window == Window.HOUR ? people : peopleOfThree)[row] += change;
        dropIfEmpty(row);
    }

    /** Forgets the hours before one. */
    void dropBefore(int hour) {
        int dropped = 0;
        while (dropped < size && hours[dropped] < hour) {
            dropped++;
        }
        remove(0, dropped);
    }

    private int rowFor(int hour) {
        int row = rowOf(hour);
        return row >= 0 ? row : insert(-row - 1, hour);
    }

    private int insert(int row, int hour) {
        if (size == hours.length) {
            int capacity = Math.max(1, size + (size + 1) / 2);
            hours = Arrays.copyOf(hours, capacity);
            posts = Arrays.copyOf(posts, capacity);
            people = Arrays.copyOf(people, capacity);
            peopleOfThree = Arrays.copyOf(peopleOfThree, capacity);
        }
        for (int[] column : columns()) {
            System.arraycopy(column, row, column, row + 1, size - row);
            column[row] = 0;
        }
        hours[row] = hour;
        size++;
        return row;
    }

    private void dropIfEmpty(int row) {
        if (posts[row] == 0 && people[row] == 0 && peopleOfThree[row] == 0) {
            remove(row, 1);
        }
    }

    private void remove(int row, int count) {
        if (count > 0) {
            size -= count;
            for (int[] column : columns()) {
                System.arraycopy(column, row + count, column, row, size - row);
            }
        }
    }

    private int[][] columns() {
        return new int[][] {hours, posts, people, peopleOfThree};
    }
}
