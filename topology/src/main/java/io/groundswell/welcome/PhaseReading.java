package io.groundswell.welcome;

/**
 * What decides about the phase at a whole hour.
 *
 * @param hour t, since 1970
 * @param posts y: campaign posts written in {@code [t − 24 h, t)}
 * @param before y': campaign posts written in the 24 hours before those
 * @param peak the most y of the episode so far, this hour's included
 * @param peakHour the first hour that had so many
 */
public record PhaseReading(int hour, long posts, long before, long peak, int peakHour) {
    /** What is a surprise about a tag is one about a campaign. */
    private static final double SURPRISING = 4.25;

    private static final int SUSTAINED_HOURS = 3 * 24;

    /** {@code ln((y + 1) ÷ (y' + 1))}: how it grows from day to day, 0 if not at all. */
    public double growth() {
        return StrictMath.log((posts + 1.0) / (before + 1.0));
    }

    /** {@code (y − y') ÷ √(y + y' + 1)}: how far the growth is from chance, in standard deviations. */
    public double z() {
        return (posts - before) / Math.sqrt(posts + before + 1.0);
    }

    /** Growth over ln 2, in whole numbers, so that no rounding decides. */
    boolean doubles() {
        return posts + 1 > 2 * (before + 1);
    }

    /** Growth over ln 2, and further from chance than {@link #SURPRISING}. */
    boolean surges() {
        return doubles() && z() >= SURPRISING;
    }

    /** More than three days after the hour of the peak. */
    boolean isLongAfterPeak() {
        return hour > peakHour + SUSTAINED_HOURS;
    }

    /** Under three tenths of the peak. */
    boolean isLow() {
        return 10 * posts < 3 * peak;
    }

    /** Under a fiftieth of the peak. */
    boolean isSilent() {
        return 50 * posts < peak;
    }
}
