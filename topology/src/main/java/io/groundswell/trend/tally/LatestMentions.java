package io.groundswell.trend.tally;

import java.util.Arrays;

/**
 * The histogram {@code L} of section 3 of the design: per minute, how many members (authors of a tag, or tags of a
 * scope) have their <em>latest</em> mention in it. The distinct members of any window that ends now are then a sum:
 * {@code y_W = Σ L[b], b ≥ now − W}. A later mention moves a member, a removal moves it back.
 *
 * <p>Only minutes from a floor on are kept, the longest window's worth; what lies before it is no longer asked for and is
 * ignored. O(1) for the newest minute, O(minutes kept) at worst. The arrays are not touched when a slide is looked at in which
 * no minute with members leaves.
 *
 * <pre>
 *   cells   . . . . 31:2 34:1 35:1 41:7 52:1 . .     a minute and its members each, ascending; . is room
 *                   │              │         │
 *                 first         recentAt    end      recent: the members from recentAt on
 * </pre>
 */
class LatestMentions {
    /** A member without a mention. */
    static final int NEVER = Integer.MIN_VALUE;

    private static final int NONE = Integer.MAX_VALUE;
    private static final long[] EMPTY = {};

    /** With so much of what is held left before it, moving it there pays: it is moved once in as many minutes. */
    private static final int LEAST_SHARE_LEFT = 4;

    private long[] cells = EMPTY; // the minute in the upper half
    private int first;
    private int end;
    private int floor = NEVER;
    private int all;
    private int recentFrom = NEVER;
    private int recentAt;
    private int recent;

    /** The first minute kept, and the first of the recent ones; {@link #NONE} if there is none. */
    private int firstMinute = NONE;

    private int recentMinute = NONE;

    /** The newest minute that holds a member, or {@link #NEVER}. */
    final int newest() {
        return first == end ? NEVER : minute(end - 1);
    }

    /** All members whose latest mention is kept. O(1). */
    final int all() {
        return all;
    }

    /** Members whose latest mention lies in a minute or later. O(1) from the floor on, else O(minutes passed since it was asked). */
    final int since(int minute) {
        if (minute <= floor) {
            return all;
        }
        if (minute < recentFrom) {
            recentAt = first;
            recentMinute = firstMinute;
            recent = all;
        }
        if (recentMinute < minute) {
            passBefore(minute);
        }
        recentFrom = minute;
        return recent;
    }

    /** A member's latest mention was in one minute and now is in another; {@link #NEVER} stands for none. */
    final void move(int before, int after) {
        if (before != after) {
            add(before, -1);
            add(after, 1);
        }
    }

    /** Forgets what lies before a minute; it never goes back. */
    final void raiseFloor(int minute) {
        if (minute <= floor) {
            return;
        }
        floor = minute;
        if (firstMinute < minute) {
            passBefore(minute);
            dropBefore(minute);
        }
    }

    /** What lies before a minute is not recent. */
    private void passBefore(int minute) {
        while (recentAt < end && minute(recentAt) < minute) {
            recent -= members(recentAt++);
        }
        recentMinute = minuteAt(recentAt);
    }

    private void dropBefore(int minute) {
        while (first < end && minute(first) < minute) {
            all -= members(first++);
        }
        firstMinute = minuteAt(first);
    }

    private int minuteAt(int at) {
        return at < end ? minute(at) : NONE;
    }

    private int minute(int at) {
        return (int) (cells[at] >> Integer.SIZE);
    }

    private int members(int at) {
        return (int) cells[at];
    }

    private static long emptyCell(int minute) {
        return (long) minute << Integer.SIZE;
    }

    private void add(int minute, int change) {
        if (minute == NEVER || minute < floor) {
            return;
        }
        int at = placeOf(minute);
        if (at == end || minute(at) != minute) {
            at = insert(at, minute);
        }
        cells[at] += change;
        all += change;
        recent += at >= recentAt ? change : 0;
        if (members(at) == 0) {
            remove(at);
        }
        firstMinute = minuteAt(first);
        recentMinute = minuteAt(recentAt);
    }

    /** Where a minute stands, or before which it would. */
    private int placeOf(int minute) {
        int dense = first == end
                ? end
                : end - 1 - (minute(end - 1) - minute); // where it stands if none is missing behind it
        if (dense >= first && dense < end && minute(dense) == minute) {
            return dense;
        }
        return -Arrays.binarySearch(cells, first, end, emptyCell(minute)) - 1; // a cell that is held has members
    }

    private int insert(int wanted, int minute) {
        int at = end == cells.length ? wanted + makeRoom() : wanted;
        System.arraycopy(cells, at, cells, at + 1, end - at);
        cells[at] = emptyCell(minute);
        end++;
        if (at < recentAt) {
            recentAt++;
        }
        return at;
    }

    /** Makes room behind the end: what is left before the first minute if that is worth moving, or else more; returns by how much all has moved. */
    private int makeRoom() {
        int size = end - first;
        long[] from = cells;
        if (first * LEAST_SHARE_LEFT <= size) {
            cells = new long[Math.max(2, size + (size >> 1) + 1)];
        }
        System.arraycopy(from, first, cells, 0, size);
        int moved = -first;
        recentAt += moved;
        end = size;
        first = 0;
        return moved;
    }

    private void remove(int at) {
        end--;
        System.arraycopy(cells, at + 1, cells, at, end - at);
        if (at < recentAt) {
            recentAt--;
        }
    }
}
