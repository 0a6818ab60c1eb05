package io.groundswell.trend;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What each hour of day (UTC) usually holds: a mean of one sample a day per hour. Only hours that ever held someone take room;
 * each mean stands as of its hour's last sample above zero, and the zeros since are worked in when it is read. Reading is O(1),
 * a first sample at an hour O(24). Not thread-safe.
 */
final class Season {

    static final int HOURS_OF_DAY = 24;
    private static final int BYTES_PER_HOUR = Double.BYTES + Integer.BYTES;

    private int known; // bit h: hour h of the day has ever held someone
    private double[] means = {}; // of the known hours, ascending
    private int[] days = {}; // samples behind each mean

    Season copy() {
        Season copy = new Season();
        copy.known = known;
        copy.means = means.clone();
        copy.days = days.clone();
        return copy;
    }

    /** Takes in a sample above zero at {@code epochHour}, of a history that began at {@code startHour}. */
    void fold(int startHour, int epochHour, int people, FadingMean daily) {
        int place = placeOf(epochHour);
        if (!isKnown(epochHour)) {
            open(place, epochHour);
        }
        int before = samplesBefore(startHour, epochHour);
        double mean = daily.withZeros(means[place], days[place], before - days[place]);
        means[place] = daily.with(mean, before, people);
        days[place] = before + 1;
    }

    /**
     * The factor of {@code epochHour}'s hour of day: {@code (c + k e) / (c + k m)} for e the hour's own mean over k days, m the
     * mean of all hours and c the prior in people. 1 when the history is younger than the policy asks.
     */
    double factorAt(int startHour, int epochHour, double mean, BaselinePolicy policy) {
        if (epochHour - startHour < policy.seasonAfterHours()) {
            return 1;
        }
        FadingMean daily = policy.daily();
        int samples = samplesBefore(startHour, epochHour);
        double own = 0;
        if (isKnown(epochHour)) {
            int place = placeOf(epochHour);
            own = daily.withZeros(means[place], days[place], samples - days[place]);
        }
        double weight = daily.weight(samples);
        double prior = policy.seasonPriorPeople();
        return (prior + weight * own) / (prior + weight * mean);
    }

    int encodedSize() {
        return Integer.BYTES + means.length * BYTES_PER_HOUR;
    }

    void writeTo(ByteBuffer out) {
        out.putInt(known);
        for (int place = 0; place < means.length; place++) {
            out.putDouble(means[place]).putInt(days[place]);
        }
    }

    static Season readFrom(ByteBuffer in) {
        Season season = new Season();
        season.known = in.getInt();
        int count = Integer.bitCount(season.known);
        season.means = new double[count];
        season.days = new int[count];
        for (int place = 0; place < count; place++) {
            season.means[place] = in.getDouble();
            season.days[place] = in.getInt();
        }
        return season;
    }

    /** How often the hour of day of {@code epochHour} was sampled in {@code [startHour, epochHour)}. */
    private static int samplesBefore(int startHour, int epochHour) {
        return (epochHour - startHour) / HOURS_OF_DAY;
    }

    private static int bitOf(int epochHour) {
        return 1 << Math.floorMod(epochHour, HOURS_OF_DAY);
    }

    private boolean isKnown(int epochHour) {
        return (known & bitOf(epochHour)) != 0;
    }

    private int placeOf(int epochHour) {
        return Integer.bitCount(known & (bitOf(epochHour) - 1));
    }

    private void open(int place, int epochHour) {
        double[] wider = Arrays.copyOf(means, means.length + 1);
        int[] widerDays = Arrays.copyOf(days, days.length + 1);
        System.arraycopy(means, place, wider, place + 1, means.length - place);
        System.arraycopy(days, place, widerDays, place + 1, days.length - place);
        wider[place] = 0;
        widerDays[place] = 0;
        means = wider;
        days = widerDays;
        known |= bitOf(epochHour);
    }
}
