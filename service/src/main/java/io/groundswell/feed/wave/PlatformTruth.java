package io.groundswell.feed.wave;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the platform around a {@link WelcomeWave} grows with it. It follows from the settings, and nothing of it is drawn.
 *
 * @param usualNewcomers accounts opened on each day before the wave, and for other reasons on each day of it
 * @param peakFactor all accounts opened on the peak day to the usual: 11, as in the public record
 * @param usersPerAuthor of so many daily users one writes
 * @param days from the first quiet one to the wave's last
 */
public record PlatformTruth(int usualNewcomers, double peakFactor, int usersPerAuthor, List<ExpectedDay> days) {

    private static final int PEAK_DAY = 1;

    public PlatformTruth {
        days = List.copyOf(days);
    }

    static PlatformTruth of(WaveSettings settings, WaveExpectation expected) {
        NewAccounts accounts = settings.accounts();
        DailyUsers users = new DailyUsers(settings.scale(), expected);
        List<ExpectedDay> days = IntStream.range(-WaveSettings.QUIET_DAYS, settings.days())
                .mapToObj(day -> new ExpectedDay(
                        settings.opens().plus(Duration.ofDays(day)),
                        accounts.on(day),
                        users.authorsOn(day),
                        users.usersFor(users.authorsOn(day))))
                .toList();
        double peakFactor = accounts.on(PEAK_DAY) / (double) accounts.usual();
        return new PlatformTruth(accounts.usual(), peakFactor, DailyUsers.USERS_PER_AUTHOR, days);
    }

    /** The last day before the wave. */
    public ExpectedDay dayBefore() {
        return day(-1);
    }

    /** The day on whose afternoon the wave begins. */
    public ExpectedDay firstDay() {
        return day(0);
    }

    /** The day after the first. */
    public ExpectedDay peakDay() {
        return day(PEAK_DAY);
    }

    /** A day counted from the first of the wave, quiet ones below 0. */
    public ExpectedDay day(int day) {
        return days.get(WaveSettings.QUIET_DAYS + day);
    }
}
