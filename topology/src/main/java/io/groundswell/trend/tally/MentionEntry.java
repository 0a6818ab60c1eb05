package io.groundswell.trend.tally;

/**
 * One line of an author's account with a tag, packed into a long: in this minute, in this language and region, under
 * this form, so many posts.
 *
 * <pre>
 *   bits 63..38   37..26     25..16   15..10   9..0
 *        minute   language   region   form     posts
 * </pre>
 *
 * The minute counts from 2000-01-01T00:00Z, the oldest event time that is accepted, and reaches to the year 2127.
 * Entries of one author order by minute when compared as unsigned longs.
 */
final class MentionEntry {
    static final int MAX_LANGUAGE = (1 << 12) - 1;
    static final int MAX_REGION = (1 << 10) - 1;
    static final int MAX_FORM = (1 << 6) - 1;
    static final int MAX_POSTS = (1 << 10) - 1;

    private static final int FIRST_MINUTE = 15_778_080;
    private static final int POSTS_BITS = 10;
    private static final int FORM_SHIFT = POSTS_BITS;
    private static final int REGION_SHIFT = FORM_SHIFT + 6;
    private static final int LANGUAGE_SHIFT = REGION_SHIFT + 10;
    private static final int MINUTE_SHIFT = LANGUAGE_SHIFT + 12;

    private static final long RUN = -1L << MINUTE_SHIFT;
    private static final int WHERE_MASK = (1 << (MINUTE_SHIFT - POSTS_BITS)) - 1;

    private MentionEntry() {}

    /** Stands for an author's several entries, by the beginning of their run; as an entry it would lie in the year 2127. */
    static long run(int beginning) {
        return RUN | beginning;
    }

    static boolean isRun(long held) {
        return held >>> MINUTE_SHIFT == RUN >>> MINUTE_SHIFT;
    }

    static int beginning(long run) {
        return (int) run;
    }

    /** An entry without posts: where and when, not how many. */
    static long place(int minute, int language, int region, int form) {
        return ((long) (minute - FIRST_MINUTE) << MINUTE_SHIFT)
                | ((long) language << LANGUAGE_SHIFT)
                | ((long) region << REGION_SHIFT)
                | ((long) form << FORM_SHIFT);
    }

    /** Of the minute's bits, where it was, and posts. */
    static long of(int minuteBits, int where, int posts) {
        return (long) minuteBits << MINUTE_SHIFT | (long) where << POSTS_BITS | posts;
    }

    /** Minutes since the first one that is accepted, in 26 bits. */
    static int minuteBits(long entry) {
        return (int) (entry >>> MINUTE_SHIFT);
    }

    /** Language, region and form, in 28 bits. */
    static int where(long entry) {
        return (int) (entry >>> POSTS_BITS) & WHERE_MASK;
    }

    static long placeOf(long entry) {
        return entry & -1L << POSTS_BITS;
    }

    /** Whether a place comes before an entry's. */
    static boolean isBefore(long place, long entry) {
        return Long.compareUnsigned(place | MAX_POSTS, entry) < 0;
    }

    /** Whether an entry is at a place and can hold a post more. */
    static boolean takesMore(long entry, long place) {
        return samePlace(entry, place) && posts(entry) < MAX_POSTS;
    }

    static boolean samePlace(long entry, long place) {
        return (entry ^ place) >>> POSTS_BITS == 0;
    }

    /** Whether two entries agree in minute, language and region, whatever their forms. */
    static boolean samePlaceButForm(long entry, long place) {
        return (entry ^ place) >>> REGION_SHIFT == 0;
    }

    /** Whether an entry counts in a scope. */
    static boolean countsIn(int scope, long entry) {
        return ScopeCatalog.covers(scope, language(entry), region(entry));
    }

    static int minute(long entry) {
        return (int) (entry >>> MINUTE_SHIFT) + FIRST_MINUTE;
    }

    static int language(long entry) {
        return (int) (entry >>> LANGUAGE_SHIFT) & MAX_LANGUAGE;
    }

    static int region(long entry) {
        return (int) (entry >>> REGION_SHIFT) & MAX_REGION;
    }

    static int form(long entry) {
        return (int) (entry >>> FORM_SHIFT) & MAX_FORM;
    }

    static int posts(long entry) {
        return (int) entry & MAX_POSTS;
    }
}
