package io.groundswell.trend;

import java.util.Arrays;

/**
 * The histogram {@code L} of section 3 of the design: per minute, how many members (authors of a tag, or tags of a
 * scope) have their <em>latest</em> mention in it. The distinct members of any window that ends now are then a sum:
 * {@code y_W = Σ L[b], b ∈ [now − W, now)}. A later mention moves a member, a removal moves it back.
 *
 * <p>Only minutes from {@link #floor} on are kept, the longest window's worth; what lies before it is no longer asked
 * for and is ignored. O(1) for the newest minute, O(minutes kept) at worst.
 */
final class LatestMentions {
    /** A member without a mention. */
    static final int NEVER = Integer.MIN_VALUE;

    private static final int[] EMPTY = {};

    private int[] minutes = EMPTY;
    private int[] members = EMPTY;
    private int size;
    private int floor = NEVER;

    /** The newest minute that holds a member, or {@link #NEVER}. */
    int newest() {
        return size == 0 ? NEVER : minutes[size - 1];
    }

    /** Members whose latest mention lies in {@code [from, to)}. */
    int in(int from, int to) {
        int sum = 0;
        for (int i = size - 1; i >= 0 && minutes[i] >= from; i--) {
            if (minutes[i] < to) {
                sum += members[i];
            }
        }
        return sum;
    }

    /** A member's latest mention was in one minute and now is in another; {@link #NEVER} stands for none. */
    void move(int before, int after) {
        if (before != after) {
            add(before, -1);
            add(after, 1);
        }
    }

    /** Forgets what lies before a minute; it never goes back. */
    void raiseFloor(int minute) {
        if (minute <= floor) {
            return;
        }
        floor = minute;
        int dropped = 0;
        while (dropped < size && minutes[dropped] < minute) {
            dropped++;
        }
        if (dropped > 0) {
            size -= dropped;
            System.arraycopy(minutes, dropped, minutes, 0, size);
            System.arraycopy(members, dropped, members, 0, size);
        }
    }

    private void add(int minute, int change) {
        if (minute == NEVER || minute < floor) {
            return;
        }
        int at = indexOf(minute);
        if (at < 0) {
            at = insert(-at - 1, minute);
        }
        members[at] += change;
        if (members[at] == 0) {
            remove(at);
        }
    }

    private int indexOf(int minute) {
        if (size > 0 && minutes[size - 1] == minute) {
            return size - 1;
        }
        return Arrays.binarySearch(minutes, 0, size, minute);
    }

    private int insert(int at, int minute) {
        if (size == minutes.length) {
            int capacity = Math.max(2, size + (size >> 1));
            minutes = Arrays.copyOf(minutes, capacity);
            members = Arrays.copyOf(members, capacity);
        }
        System.arraycopy(minutes, at, minutes, at + 1, size - at);
        System.arraycopy(members, at, members, at + 1, size - at);
        minutes[at] = minute;
        members[at] = 0;
        size++;
        return at;
    }

    private void remove(int at) {
        size--;
        System.arraycopy(minutes, at + 1, minutes, at, size - at);
        System.arraycopy(members, at + 1, members, at, size - at);
    }
}
