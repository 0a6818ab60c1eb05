package io.groundswell.feed.wave;

/**
 * How many accounts are opened on a day. Days count from the one on which the wave opens; the peak is the day after.
 *
 * <p>After the public record: eleven times the usual at the peak, then 54 and within a week 70 percent fewer. Chosen: on which
 * days these are, by {@link WaveShape}; how many the usual are, so that the peak writes the record's posts; and that they keep
 * coming through the wave as before. They write {@link Chatter} and nothing of the wave: no campaign counts them.
 * Not modelled: accounts that never write, and what becomes of the usual ones after their first day.
 */
final class NewAccounts {

    /** Those of the peak, of the wave and others together, to the usual. */
    static final int PEAK_FACTOR = 11;

    /** On any day, before the wave's scale: a tenth of those who come with the wave on its peak. */
    private static final int USUAL = 3_000;

    /** Who comes with the wave on its first afternoon: with the posts of hosts 2,000, answers to newcomers aside. */
    private static final int FIRST_OF_WAVE = 790;

    private final double scale;
    private final WaveShape shape;

    NewAccounts(double scale, WaveShape shape) {
        this.scale = scale;
        this.shape = shape;
    }

    /** Opened on every day for other reasons than the wave; at least 1. */
    int usual() {
        return scaled(USUAL);
    }

    /** All of a day, before the wave too. */
    int on(int day) {
        return usual() + ofWave(day);
    }

    /** Who comes with the wave on a day: at least 0, and none before it. */
    int ofWave(int day) {
        if (day < 0) {
            return 0;
        }
        if (day == 0) {
            return scaled(FIRST_OF_WAVE);
        }
        long all = Math.round(PEAK_FACTOR * usual() * shape.newAccounts(day - 1));
        return (int) Math.max(0, all - usual());
    }

    private int scaled(int people) {
        return (int) Math.max(1, Math.round(people * scale));
    }
}
