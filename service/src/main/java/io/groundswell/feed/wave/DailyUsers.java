package io.groundswell.feed.wave;

/**
 * How many people write on a day, as the platform's daily users rise and fall. Days count from the one on which the wave opens.
 *
 * <p>After the public record (Similarweb's estimate for the United States, January 2025): around 300,000 daily users
 * the week before, fewer than 700,000 on the first day, 3.4 million the day after. Chosen: 690,000 for the first day; that one
 * in {@value #USERS_PER_AUTHOR} of a day's users writes on it, which leaves room for the wave's posts and some chatter of
 * onlookers; and the days after the peak, on which users beyond the usual are as many as the wave's authors are, to those of the
 * peak, so that the shape decides. Not modelled: those who only read, the millions in China to scale, and who the onlookers are:
 * they have accounts from before and write chatter.
 */
final class DailyUsers {

    /** Of so many daily users one writes, on any day. */
    static final int USERS_PER_AUTHOR = 35;

    private static final int USUAL = 300_000;
    private static final int FIRST_DAY = 690_000;
    private static final int PEAK = 3_400_000;
    private static final int PEAK_DAY = 1;

    private final double scale;
    private final WaveExpectation expected;

    DailyUsers(double scale, WaveExpectation expected) {
        this.scale = scale;
        this.expected = expected;
    }

    /** The distinct authors of a day, of the wave and others together. */
    int authorsOn(int day) {
        return (int) Math.round(recorded(day) * scale / USERS_PER_AUTHOR);
    }

    /** What an author count is in the public record's terms. */
    long usersFor(int authors) {
        return Math.round(authors * USERS_PER_AUTHOR / scale);
    }

    private double recorded(int day) {
        if (day < 0) {
            return USUAL;
        }
        if (day == 0) {
            return FIRST_DAY;
        }
        return USUAL + (PEAK - USUAL) * expected.authorsOn(day) / expected.authorsOn(PEAK_DAY);
    }
}
