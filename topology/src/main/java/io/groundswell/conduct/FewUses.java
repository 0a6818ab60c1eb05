package io.groundswell.conduct;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Uses of a tag that are too few to tell anything of: as they came, in one flat array, some 40 bytes each. Nearly all tags of a
 * platform are used that little, and to count their uses would take ten times the room.
 *
 * <pre>
 *   print   minute   second, repost, age, welcoming, posts before   author   language   others   each of them        32 bits each
 * </pre>
 */
final class FewUses {
    /** Of a use whose language is not known. */
    static final int NONE = 0;

    private static final int MINUTE = 1;
    private static final int BITS = 2;
    private static final int AUTHOR = 3;
    private static final int LANGUAGE = 4;
    private static final int OTHERS = 5;
    private static final int FIXED = 6;
    private static final int SECOND_BITS = 6;
    private static final int REPOST = 1 << SECOND_BITS;
    private static final int AGE_SHIFT = SECOND_BITS + 1;
    private static final int WELCOMING = 1 << (AGE_SHIFT + 2);
    private static final int BEFORE_SHIFT = AGE_SHIFT + 3;
    private static final int[] EMPTY = {};
    private static final AccountAge[] AGES = AccountAge.values();

    private int[] rows = EMPTY;

    void add(Use use, int postsBefore) {
        List<String> others = use.others();
        int row = rows.length;
        rows = Arrays.copyOf(rows, row + FIXED + others.size());
        rows[row] = use.traits().print();
        rows[row + MINUTE] = use.minute();
        rows[row + BITS] = use.second()
                | (use.traits().repost() ? REPOST : 0)
                | use.traits().age().ordinal() << AGE_SHIFT
                | (use.traits().welcoming() ? WELCOMING : 0)
                | postsBefore << BEFORE_SHIFT;
        rows[row + AUTHOR] = (int) use.author();
        rows[row + LANGUAGE] = hashOf(use.language());
        rows[row + OTHERS] = others.size();
        for (int other = 0; other < others.size(); other++) {
            rows[row + FIXED + other] = NamedCounts.hashOf(others.get(other));
        }
    }

    int size() {
        int size = 0;
        for (int row = first(); row < end(); row = next(row)) {
            size++;
        }
        return size;
    }

    /** Whether none lies in an hour. */
    boolean hasNoneIn(int hour) {
        for (int row = first(); row < end(); row = next(row)) {
            if (TagConduct.hourOf(minute(row)) == hour) {
                return false;
            }
        }
        return true;
    }

    /** Lets go of those in an hour or before it. */
    void forgetThrough(int hour) {
        int[] kept = new int[rows.length];
        int size = 0;
        for (int row = first(); row < end(); row = next(row)) {
            if (TagConduct.hourOf(minute(row)) > hour) {
                System.arraycopy(rows, row, kept, size, next(row) - row);
                size += next(row) - row;
            }
        }
        rows = size == rows.length ? rows : Arrays.copyOf(kept, size);
    }

    int first() {
        return 0;
    }

    int end() {
        return rows.length;
    }

    int next(int row) {
        return row + FIXED + others(row);
    }

    int minute(int row) {
        return rows[row + MINUTE];
    }

    int second(int row) {
        return rows[row + BITS] & (REPOST - 1);
    }

    Traits traits(int row) {
        int bits = rows[row + BITS];
        return new Traits(rows[row], (bits & REPOST) != 0, AGES[bits >> AGE_SHIFT & 0b11], (bits & WELCOMING) != 0);
    }

    int postsBefore(int row) {
        return rows[row + BITS] >>> BEFORE_SHIFT;
    }

    /** The low half of the author's hash: more than {@link Copies} keeps of it. */
    long author(int row) {
        return rows[row + AUTHOR];
    }

    /** The name's {@link NamedCounts#hashOf hash}, or {@link #NONE}. */
    int language(int row) {
        return rows[row + LANGUAGE];
    }

    int others(int row) {
        return rows[row + OTHERS];
    }

    /** A name's hash. */
    int other(int row, int number) {
        return rows[row + FIXED + number];
    }

    private static int hashOf(@Nullable String name) {
        return name == null ? NONE : NamedCounts.hashOf(name);
    }
}
