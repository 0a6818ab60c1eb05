package io.groundswell.conduct;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One tag's posts of two hours by a name that they bear, and the names of most posts. Most names of most tags are borne by one post
 * and never told: they are held as a hash of 32 bits, and the name itself once it has posts enough to be told. Two names of one
 * tag are taken for one with a probability of n²/2³³. Expected O(1) a post; O(names) an hour, and when the posts of a name that is
 * told are taken back.
 *
 * <p>Linear probing. A cell is three ints side by side: the hash, the posts of the first hour, and those of the second.
 */
final class NamedCounts {
    private static final int CELL = 3;
    private static final int SMALLEST = 2;
    private static final int FREE = 0;
    private static final int[] NONE = {};

    private int[] cells;
    private @Nullable String @Nullable [] names; // by cell; of most tags no name is ever told
    private int used;
    private int[] told = NONE; // hashes of the names of most posts, in no order
    private boolean stale; // what is told has to be found anew

    NamedCounts() {
        this(0);
    }

    /** With room for so many names. */
    private NamedCounts(int roomFor) {
        cells = new int[CELL * Math.max(SMALLEST, roomFor + roomFor / 3 + 1)];
    }

    /** A post more of an hour, 0 or 1, bears a name. */
    void add(String name, int hour, Sharpness sharpness) {
        int cell = addUntold(hashOf(name), hour);
        int posts = posts(cell);
        if (posts >= sharpness.leastPosts()) {
            note(name, cell);
            if (!stale && !isTold(cells[cell])) {
                tell(cell, sharpness.names());
            }
        }
    }

    /** The same of a name that has too few posts to be told, by its {@link #hashOf hash}; returns its cell. */
    int addUntold(int hash, int hour) {
        int cell = cellFor(hash);
        cells[cell + 1 + hour]++;
        return cell;
    }

    /** A post of an hour, 0 or 1, that bears a name counts no more. */
    void takeBack(String name, int hour) {
        int cell = probe(hashOf(name));
        if (cells[cell + 1 + hour] > 0) { // if not, it was let go
            cells[cell + 1 + hour]--;
            stale |= isTold(cells[cell]);
        }
    }

    /**
     * Of the second hour alone, which becomes the first; null if it had none. O(names): they are put in the order of their homes, and in a
     * table that grew with them the first of many would all belong at its beginning.
     */
    @Nullable NamedCounts nextHour() {
        NamedCounts next = new NamedCounts(namesOfSecond());
        for (int cell = 0; cell < cells.length; cell += CELL) {
            if (cells[cell + 2] > 0) {
                next.put(cells[cell], cells[cell + 2], 0, names == null ? null : names[cell / CELL]);
            }
        }
        next.stale = true;
        return next.used == 0 ? null : next;
    }

    private int namesOfSecond() {
        int count = 0;
        for (int cell = 0; cell < cells.length; cell += CELL) {
            count += cells[cell + 2] > 0 ? 1 : 0;
        }
        return count;
    }

    /** Those with most posts, most first, then by name. */
    List<NamedCount> most(Sharpness sharpness) {
        if (stale) {
            tellAnew(sharpness);
        }
        return IntStream.of(told)
                .map(this::cellFor)
                .mapToObj(this::count)
                .sorted(NamedCount.MOST_FIRST)
                .toList();
    }

    private void tellAnew(Sharpness sharpness) {
        told = NONE;
        stale = false;
        for (int cell = 0; cell < cells.length; cell += CELL) {
            if (posts(cell) >= sharpness.leastPosts()) {
                tell(cell, sharpness.names());
            }
        }
    }

    /** Tells of a name, if fewer are told than may be, or in place of the last of them, if that comes after it. */
    private void tell(int cell, int limit) {
        if (told.length < limit) {
            told = Arrays.copyOf(told, told.length + 1);
            told[told.length - 1] = cells[cell];
            return;
        }
        int last = lastTold();
        if (last >= 0 && NamedCount.MOST_FIRST.compare(count(cell), count(cellFor(told[last]))) < 0) {
            told[last] = cells[cell];
        }
    }

    private int lastTold() {
        int last = -1;
        for (int at = 0; at < told.length; at++) {
            if (last < 0 || NamedCount.MOST_FIRST.compare(count(cellFor(told[at])), count(cellFor(told[last]))) > 0) {
                last = at;
            }
        }
        return last;
    }

    private boolean isTold(int hash) {
        for (int each : told) {
            if (each == hash) {
                return true;
            }
        }
        return false;
    }

    private NamedCount count(int cell) {
        if (names == null || names[cell / CELL] == null) {
            throw new IllegalStateException("a name that " + posts(cell) + " posts bear is not known");
        }
        return new NamedCount(names[cell / CELL], posts(cell));
    }

    private int posts(int cell) {
        return cells[cell + 1] + cells[cell + 2];
    }

    private void note(String name, int cell) {
        if (names == null) {
            names = new String[cells.length / CELL];
        }
        names[cell / CELL] = name;
    }

    /** A hash's cell, added if there is none. */
    private int cellFor(int hash) {
        int cell = probe(hash);
        if (cells[cell] == FREE) {
            if (4 * (used + 1) > 3 * (cells.length / CELL)) {
                grow();
                cell = probe(hash);
            }
            cells[cell] = hash;
            used++;
        }
        return cell;
    }

    private int probe(int hash) {
        int cell = homeOf(hash);
        while (cells[cell] != FREE && cells[cell] != hash) {
            cell = cell + CELL == cells.length ? 0 : cell + CELL;
        }
        return cell;
    }

    private void grow() {
        int[] old = cells;
        @Nullable String[] oldNames = names;
        int count = old.length / CELL;
        cells = new int[CELL * (count + count / 3 + 1)];
        names = null;
        used = 0;
        for (int cell = 0; cell < old.length; cell += CELL) {
            if (old[cell] != FREE) {
                put(old[cell], old[cell + 1], old[cell + 2], oldNames == null ? null : oldNames[cell / CELL]);
            }
        }
    }

    private void put(int hash, int first, int second, @Nullable String name) {
        int cell = cellFor(hash);
        cells[cell + 1] = first;
        cells[cell + 2] = second;
        if (name != null) {
            note(name, cell);
        }
    }

    private int homeOf(int hash) {
        long mixed = Integer.toUnsignedLong(hash * 0x9E3779B9);
        return CELL * (int) ((mixed * (cells.length / CELL)) >>> Integer.SIZE);
    }

    /** Of 32 bits; never zero. */
    static int hashOf(String name) {
        int hash = name.hashCode();
        return hash == FREE ? 1 : hash;
    }
}
