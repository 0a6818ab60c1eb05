package io.groundswell.trend.tally;

import java.util.Arrays;

/**
 * The scopes of a tag in which it has had too few posts to be looked at: how many posts there are, and the newest's minute. A row
 * of twelve bytes each, for most scopes of most tags are such.
 */
final class UncountedScopes {
    private static final int[] NONE = {};
    private static final int POSTS = 1;
    private static final int NEWEST = 2;
    private static final int ROW = 3;

    private int[] cells = NONE;

    /** So many posts more in a minute; returns how many there are now. */
    int add(int scope, int minute, int posts) {
        int cell = cellOf(scope);
        if (cell == cells.length) {
            cells = Arrays.copyOf(cells, cell + ROW);
            cells[cell] = scope;
            cells[cell + NEWEST] = minute;
        }
        cells[cell + NEWEST] = Math.max(cells[cell + NEWEST], minute);
        cells[cell + POSTS] += posts;
        return cells[cell + POSTS];
    }

    /** The oldest posts are let go, if the scope is one of these. */
    void drop(int scope, int posts) {
        int cell = cellOf(scope);
        if (cell < cells.length) {
            cells[cell + POSTS] -= posts;
            if (cells[cell + POSTS] == 0) {
                remove(scope);
            }
        }
    }

    /** The scope is counted from now on. */
    void remove(int scope) {
        int cell = cellOf(scope);
        if (cell < cells.length) {
            int[] left = new int[cells.length - ROW];
            System.arraycopy(cells, 0, left, 0, cell);
            System.arraycopy(cells, cell + ROW, left, cell, left.length - cell);
            cells = left;
        }
    }

    int posts(int scope) {
        int cell = cellOf(scope);
        return cell < cells.length ? cells[cell + POSTS] : 0;
    }

    /** The minute of the newest post, or {@link LatestMentions#NEVER}. */
    int newest(int scope) {
        int cell = cellOf(scope);
        return cell < cells.length ? cells[cell + NEWEST] : LatestMentions.NEVER;
    }

    int[] scopes() {
        int[] scopes = new int[cells.length / ROW];
        for (int row = 0; row < scopes.length; row++) {
            scopes[row] = cells[row * ROW];
        }
        return scopes;
    }

    /** Where a scope's row begins, or would. */
    private int cellOf(int scope) {
        int cell = 0;
        while (cell < cells.length && cells[cell] != scope) {
            cell += ROW;
        }
        return cell;
    }
}
