package io.groundswell.trend.tally;

/**
 * The {@link MentionEntry entries} of authors who have several: each author's side by side, oldest first, all in one flat array.
 * Nearly all authors write a tag in one form, from one language and region; then an entry is four bytes, else eight. O(1) to
 * add an entry that is not older than the others.
 *
 * <pre>
 *   narrow   head   where            minute, posts   minute, posts   . .      where: language, region, form of all
 *   wide     head   -                entry           entry           . .
 * </pre>
 */
final class EntryRuns extends RunRooms {
    private static final int NARROW_POSTS_BITS = 6;
    private static final int MAX_NARROW_POSTS = (1 << NARROW_POSTS_BITS) - 1;

    /** What has no number. */
    private static final int NONE = -1;

    /** @param room for so many cells; a run of a few entries takes four to eight */
    EntryRuns(int room) {
        super(room);
    }

    /** A new run of one entry, with room for one more that is not older. */
    int begin(long entry, long next) {
        boolean wide = !(fitsNarrow(MentionEntry.where(next), entry) && fitsNarrow(MentionEntry.where(entry), next));
        int run = take(2, wide);
        cells[run + 1] = MentionEntry.where(entry);
        return insert(run, 0, entry);
    }

    /** An entry by its number, from 0, the oldest, on. */
    long entry(int run, int number) {
        int cell = cellOf(run, number);
        if (isWide(run)) {
            return (long) cells[cell] << Integer.SIZE | Integer.toUnsignedLong(cells[cell + 1]);
        }
        return MentionEntry.of(cells[cell] >>> NARROW_POSTS_BITS, cells[run + 1], cells[cell] & MAX_NARROW_POSTS);
    }

    /** One post more at a place; returns where the run is now. */
    int add(int run, long place) {
        int number = length(run);
        while (number > 0 && MentionEntry.isBefore(place, entry(run, number - 1))) {
            number--;
        }
        if (number > 0 && takesMore(run, entry(run, number - 1), place)) {
            cells[lastCellOf(run, number - 1)]++;
            return run;
        }
        return insert(run, number, place + 1);
    }

    /** An entry that is not older than the others; returns where the run is now. */
    int append(int run, long entry) {
        return insert(run, length(run), entry);
    }

    /** The number of the entry at a place, or of one that differs in its form alone, which a crowd of forms may have renumbered; or -1. */
    int find(int run, long place) {
        int sameButForm = NONE;
        for (int number = length(run) - 1; number >= 0; number--) {
            long entry = entry(run, number);
            if (MentionEntry.samePlace(entry, place)) {
                return number;
            }
            if (sameButForm == NONE && MentionEntry.samePlaceButForm(entry, place)) {
                sameButForm = number;
            }
        }
        return sameButForm;
    }

    /** One post less in an entry, which goes if it was the last. */
    void removeFrom(int run, int number) {
        if (MentionEntry.posts(entry(run, number)) > 1) {
            cells[lastCellOf(run, number)]--;
            return;
        }
        int cell = cellOf(run, number);
        int next = cell + width(run);
        System.arraycopy(cells, next, cells, cell, cellOf(run, length(run)) - next);
        lengthen(run, -1);
    }

    private int insert(int run, int number, long entry) {
        int target = roomier(run, entry);
        int cell = cellOf(target, number);
        int width = width(target);
        System.arraycopy(cells, cell, cells, cell + width, cellOf(target, length(target)) - cell);
        write(target, cell, entry);
        lengthen(target, 1);
        return target;
    }

    private void write(int run, int cell, long entry) {
        if (isWide(run)) {
            cells[cell] = (int) (entry >>> Integer.SIZE);
            cells[cell + 1] = (int) entry;
        } else {
            cells[cell] = MentionEntry.minuteBits(entry) << NARROW_POSTS_BITS | MentionEntry.posts(entry);
        }
    }

    /** The run, where it has room for one entry more that is like this one. */
    private int roomier(int run, long entry) {
        boolean wide = isWide(run) || !fitsNarrow(cells[run + 1], entry);
        int length = length(run);
        if (wide == isWide(run) && holds(run, length + 1)) {
            return run;
        }
        int moved = take(length + 1, wide);
        cells[moved + 1] = cells[run + 1];
        for (int number = 0; number < length; number++) {
            write(moved, cellOf(moved, number), entry(run, number));
        }
        lengthen(moved, length);
        free(run);
        return moved;
    }

    private static boolean fitsNarrow(int where, long entry) {
        return MentionEntry.where(entry) == where && MentionEntry.posts(entry) <= MAX_NARROW_POSTS;
    }

    private boolean takesMore(int run, long entry, long place) {
        return MentionEntry.takesMore(entry, place) && (isWide(run) || MentionEntry.posts(entry) < MAX_NARROW_POSTS);
    }

    private int cellOf(int run, int number) {
        return run + HEAD + number * width(run);
    }

    /** Where an entry's posts are the lowest bits. */
    private int lastCellOf(int run, int number) {
        return cellOf(run, number + 1) - 1;
    }
}
