package io.groundswell.trend.tally;

import java.util.Arrays;

/**
 * Rooms for runs of cells in one flat array, of 4, 6, 8, 12, 16, 24 cells, and so on. A run is known by where it begins; the first of its
 * cells tells of it, the second is its owner's. Room that is let go is taken by the next run of its size; when there is none, all runs
 * are to be copied to a larger array, where each has only the room it needs.
 *
 * <pre>
 *   first cell   bits 31..7   6..1   0
 *                    length   step   wide: an entry takes two cells
 * </pre>
 */
abstract class RunRooms {
    /** Before a run's entries. */
    static final int HEAD = 2;

    private static final int WIDE = 1;
    private static final int STEP_SHIFT = 1;
    private static final int LENGTH_SHIFT = 7;
    private static final int STEP_MASK = (1 << (LENGTH_SHIFT - STEP_SHIFT)) - 1;
    private static final int NONE = -1;
    private static final int[] NONE_FREE = {};

    final int[] cells;
    private int[] freeByStep = NONE_FREE; // the first free room of a step; the next one stands in it
    private int used;
    private int freed;

    /** @param room for so many cells */
    RunRooms(int room) {
        cells = new int[room];
    }

    /** Room for as many cells as all runs take, a third more, and another run of so many entries at least. */
    final int roomForMore(int entries) {
        int held = used - freed;
        return held + held / 3 + roomOf(stepFor(HEAD + 2 * entries));
    }

    /** Whether there is room for another run of so many entries; if not, all are to be {@linkplain #copyOf copied} to where there is. */
    final boolean hasRoomFor(int entries) {
        return cells.length - used >= roomOf(stepFor(HEAD + 2 * entries));
    }

    /** A run of another array, as long as its room here lets it be. */
    final int copyOf(RunRooms other, int run) {
        int copy = take(other.length(run), other.isWide(run));
        System.arraycopy(other.cells, run + 1, cells, copy + 1, HEAD - 1 + other.width(run) * other.length(run));
        lengthen(copy, other.length(run));
        return copy;
    }

    /** The entries of a run. */
    final int length(int run) {
        return cells[run] >>> LENGTH_SHIFT;
    }

    final void lengthen(int run, int entries) {
        cells[run] += entries << LENGTH_SHIFT;
    }

    /** Whether a run has room for so many entries. */
    final boolean holds(int run, int entries) {
        return HEAD + width(run) * entries <= roomOf(stepOf(run));
    }

    /** Lets go of a run. */
    final void free(int run) {
        int step = stepOf(run);
        if (step >= freeByStep.length) {
            int known = freeByStep.length;
            freeByStep = Arrays.copyOf(freeByStep, step + 1);
            Arrays.fill(freeByStep, known, step + 1, NONE);
        }
        cells[run] = freeByStep[step];
        freeByStep[step] = run;
        freed += roomOf(step);
    }

    /** A run that is empty so far, with room for so many entries. */
    final int take(int entries, boolean wide) {
        int step = stepFor(HEAD + (wide ? 2 : 1) * entries);
        int run = step < freeByStep.length ? freeByStep[step] : NONE;
        if (run == NONE) {
            run = used;
            used += roomOf(step);
        } else {
            freeByStep[step] = cells[run];
            freed -= roomOf(step);
        }
        cells[run] = step << STEP_SHIFT | (wide ? WIDE : 0);
        return run;
    }

    final boolean isWide(int run) {
        return (cells[run] & WIDE) != 0;
    }

    final int width(int run) {
        return isWide(run) ? 2 : 1;
    }

    private int stepOf(int run) {
        return cells[run] >>> STEP_SHIFT & STEP_MASK;
    }

    /** The least step with room for so many cells. */
    private static int stepFor(int size) {
        int step = 0;
        while (roomOf(step) < size) {
            step++;
        }
        return step;
    }

    /** 4, 6, 8, 12, 16, 24, and so on. */
    private static int roomOf(int step) {
        return ((step & 1) == 0 ? 4 : 6) << (step >> 1);
    }
}
