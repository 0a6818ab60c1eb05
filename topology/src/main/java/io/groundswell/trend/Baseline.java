package io.groundswell.trend;

import java.nio.ByteBuffer;

/**
 * What one (scope, tag, window) usually holds: learnt from hourly samples, each the people in the window that ends with the
 * hour. The history begins with the hour of the first mention; an hour nobody told of counts as zero.
 *
 * <pre>
 *   hour      10   11   12   13   14         startingAt(10)
 *   people     4    -    -    7              fold(10, 4), fold(13, 7)
 *   sample     4    0    0    7              the same as with fold(11, 0) and fold(12, 0) between, bit for bit
 *   expectationFor(14): n = 4, mean 11/4
 * </pre>
 *
 * State changes only with a sample above zero; the zeros after it are worked in, in closed form, when the next one comes or
 * when the baseline is read. So telling zeros and leaving them out cannot differ. Every operation is O(1). Not thread-safe.
 */
public final class Baseline {

    private static final int FIXED_BYTES = 3 * Integer.BYTES + 2 * Double.BYTES;

    private final int startHour;
    private int nextHour; // all hours before it are in the means
    private double mean;
    private double dispersion;
    private int dispersionSamples;
    private final Season season;

    private Baseline(int startHour, int nextHour, Season season) {
        this.startHour = startHour;
        this.nextHour = nextHour;
        this.season = season;
    }

    /** The baseline of a tag first mentioned in {@code epochHour} (hours since the epoch, UTC), which is yet to be folded. */
    public static Baseline startingAt(int epochHour) {
        return new Baseline(epochHour, epochHour, new Season());
    }

    /** The hour of the first mention. */
    public int startHour() {
        return startHour;
    }

    /** The hour after the last one that was folded with people; the start if none was. */
    public int nextHour() {
        return nextHour;
    }

    /** A copy that lives its own life. */
    public Baseline copy() {
        Baseline copy = new Baseline(startHour, nextHour, season.copy());
        copy.mean = mean;
        copy.dispersion = dispersion;
        copy.dispersionSamples = dispersionSamples;
        return copy;
    }

    /**
     * Takes in the sample of a closed hour.
     *
     * @param epochHour an hour after all hours folded with people so far, and not before the start
     * @param people distinct authors in the window that ends with the hour; 0 changes nothing, as if the hour were left out
     * @throws IllegalArgumentException if the hour does not ascend or people are negative
     */
    public void fold(int epochHour, int people, ScoringPolicy policy) {
        requireOpen(epochHour);
        if (people < 0) {
            throw new IllegalArgumentException("people in hour " + epochHour + " are " + people + ": not negative");
        }
        if (people == 0) {
            return;
        }
        BaselinePolicy rules = policy.baseline();
        FadingMean hourly = rules.hourly();
        foldZerosBefore(epochHour, hourly, rules);
        foldDispersion(people, mean * season.factorAt(startHour, epochHour, mean, rules), hourly, rules);
        season.fold(startHour, epochHour, people, rules.daily());
        mean = hourly.with(mean, nextHour - startHour, people);
        nextHour = epochHour + 1;
    }

    /**
     * What to expect in a window that ends within {@code epochHour}, that is at a minute in {@code (60 h, 60 h + 60]}. Rests on
     * the hours before it; those not folded count as zero. Changes nothing.
     *
     * @throws IllegalArgumentException if that hour, or one after it, was folded with people, or it is before the start
     */
    public Expectation expectationFor(int epochHour, ScoringPolicy policy) {
        requireOpen(epochHour);
        BaselinePolicy rules = policy.baseline();
        FadingMean hourly = rules.hourly();
        int zeros = epochHour - nextHour;
        double meanNow = hourly.withZeros(mean, nextHour - startHour, zeros);
        double factor = season.factorAt(startHour, epochHour, meanNow, rules);
        double phi = dispersionAfter(zeros, hourly, rules);
        double clamped = Math.min(rules.maxDispersion(), Math.max(rules.minDispersion(), phi));
        return new Expectation(meanNow * factor, factor, hourly.weight(epochHour - startHour), clamped);
    }

    /** The bytes {@link #writeTo} writes. */
    public int encodedSize() {
        return FIXED_BYTES + season.encodedSize();
    }

    /** Writes the whole state; {@link #readFrom} brings it back bit for bit. */
    public void writeTo(ByteBuffer out) {
        out.putInt(startHour).putInt(nextHour).putInt(dispersionSamples);
        out.putDouble(mean).putDouble(dispersion);
        season.writeTo(out);
    }

    /** Reads what {@link #writeTo} wrote, from the buffer's position on. */
    public static Baseline readFrom(ByteBuffer in) {
        int startHour = in.getInt();
        int nextHour = in.getInt();
        int samples = in.getInt();
        double mean = in.getDouble();
        double dispersion = in.getDouble();
        Baseline baseline = new Baseline(startHour, nextHour, Season.readFrom(in));
        baseline.dispersionSamples = samples;
        baseline.mean = mean;
        baseline.dispersion = dispersion;
        return baseline;
    }

    private void requireOpen(int epochHour) {
        if (epochHour < nextHour) {
            throw new IllegalArgumentException("hour " + epochHour + " is not open: the history begins in " + startHour
                    + " and the next hour is " + nextHour);
        }
    }

    private void foldZerosBefore(int epochHour, FadingMean hourly, BaselinePolicy rules) {
        int zeros = epochHour - nextHour;
        dispersion = dispersionAfter(zeros, hourly, rules);
        dispersionSamples += zerosThatTeachDispersion(zeros, hourly, rules);
        mean = hourly.withZeros(mean, nextHour - startHour, zeros);
        nextHour = epochHour;
    }

    private void foldDispersion(int people, double expected, FadingMean hourly, BaselinePolicy rules) {
        if (expected > rules.dispersionAboveLevel()) {
            dispersion = hourly.with(dispersion, dispersionSamples, momentOf(people, expected));
            dispersionSamples++;
        }
    }

    /**
     * Dispersion after a run of zeros. Each zero that finds a mean above the policy's level counts, with the moment that the
     * run's first zero has and without season: one value for a run is what makes it closed.
     */
    private double dispersionAfter(int zeros, FadingMean hourly, BaselinePolicy rules) {
        int taught = zerosThatTeachDispersion(zeros, hourly, rules);
        return taught == 0 ? dispersion : hourly.withRepeated(dispersion, dispersionSamples, momentOf(0, mean), taught);
    }

    private int zerosThatTeachDispersion(int zeros, FadingMean hourly, BaselinePolicy rules) {
        return hourly.zerosFindingMeanAbove(rules.dispersionAboveLevel(), mean, nextHour - startHour, zeros);
    }

    /** The moment estimate of phi by one sample: {@code ((y - mu)^2 - mu - 1) / mu^2}; never clipped, so that bursts teach. */
    private static double momentOf(int people, double expected) {
        double miss = people - expected;
        return (miss * miss - expected - 1) / (expected * expected);
    }
}
