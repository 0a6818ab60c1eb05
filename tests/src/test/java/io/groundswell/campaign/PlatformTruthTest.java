package io.groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.feed.wave.ExpectedDay;
import io.groundswell.feed.wave.PlatformTruth;
import io.groundswell.feed.wave.WaveSettings;
import io.groundswell.feed.wave.WaveShape;
import io.groundswell.feed.wave.WaveTruth;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The days around synthetic waves, counted from their events: new accounts and authors are to the last one those of the truth
 * and of the public record, whose figures stand here once more.
 */
class PlatformTruthTest {
    private static final double SCALE = 0.02;
    private static final int QUIET_DAYS = 3;
    private static final int DAYS_OF_WAVE = 22;
    private static final int LATEST_DAYS = 2;
    private static final int ONE_WRITES_OF = 35;

    @TestFactory
    Stream<DynamicTest> theDaysOfNineWavesAreThoseOfTheTruth() {
        return Stream.of(WaveShape.values()).flatMap(shape -> Stream.of(1L, 2L, 3L)
                .map(seed -> DynamicTest.dynamicTest(
                        shape + " " + seed, () -> checkWave(WaveSettings.of(seed, SCALE, shape)))));
    }

    private static void checkWave(WaveSettings settings) {
        PlatformTruth truth = WaveTruth.of(settings).platform();
        PlatformCount count = PlatformCount.of(WaveFigures.events(settings), settings);

        assertThat(truth.days()).hasSize(QUIET_DAYS + DAYS_OF_WAVE);
        assertThat(count.authorsBefore(truth.days().get(0).begins())).isZero();
        checkDays(truth, count);
        checkNewAccounts(truth, count);
        checkDailyUsers(truth, count);
        checkCourse(settings.shape(), truth, count);
    }

    /** Of the last two days a few records arrive after the end: they travel for up to 26 hours. */
    private static void checkDays(PlatformTruth truth, PlatformCount count) {
        List<ExpectedDay> days = truth.days();
        for (ExpectedDay day : days.subList(0, days.size() - LATEST_DAYS)) {
            assertThat(count.authors(day)).as("authors of %s", day.begins()).isEqualTo(day.authors());
            assertThat(count.newcomers(day)).as("newcomers of %s", day.begins()).isEqualTo(day.newcomers());
            assertThat(count.strangersToTheWave(day))
                    .as("usual newcomers of %s", day.begins())
                    .isEqualTo(truth.usualNewcomers());
        }
        for (ExpectedDay day : days.subList(days.size() - LATEST_DAYS, days.size())) {
            assertThat(count.authors(day)).isBetween((int) (0.98 * day.authors()), day.authors());
            assertThat(count.newcomers(day)).isBetween((int) (0.95 * day.newcomers()), day.newcomers());
        }
    }

    /** Eleven times the usual at the peak, then 54 and within a week 70 percent fewer; halves are rounded. */
    private static void checkNewAccounts(PlatformTruth truth, PlatformCount count) {
        int usual = count.newcomers(truth.day(-1));
        int peak = count.newcomers(truth.day(1));

        assertThat(IntStream.range(-QUIET_DAYS, 0).map(day -> count.newcomers(truth.day(day))))
                .containsOnly(usual);
        assertThat(truth.usualNewcomers()).isEqualTo(usual);
        assertThat(truth.peakFactor()).isEqualTo(11.0);
        assertThat(peak).isEqualTo(11 * usual);
        assertThat(fall(count.newcomers(truth.day(2)), peak)).isCloseTo(0.54, within(0.5 / peak));
        assertThat(IntStream.rangeClosed(3, 8).mapToDouble(day -> fall(count.newcomers(truth.day(day)), peak)))
                .anySatisfy(fall -> assertThat(fall).isCloseTo(0.70, within(0.5 / peak)));
    }

    /** 300,000, then fewer than 700,000, then 3.4 million; authors are whole people. */
    private static void checkDailyUsers(PlatformTruth truth, PlatformCount count) {
        for (int day = -QUIET_DAYS; day < 0; day++) {
            checkUsers(truth.day(day), count, 300_000);
        }
        checkUsers(truth.firstDay(), count, 690_000);
        checkUsers(truth.peakDay(), count, 3_400_000);
        assertThat(truth.firstDay().users()).isLessThan(700_000);
        assertThat(truth.usersPerAuthor()).isEqualTo(ONE_WRITES_OF);
        assertThat(truth.dayBefore()).isEqualTo(truth.day(-1));
        assertThat(truth.firstDay()).isEqualTo(truth.day(0));
        assertThat(truth.peakDay()).isEqualTo(truth.day(1));
    }

    private static void checkUsers(ExpectedDay day, PlatformCount count, double recorded) {
        double perAuthor = ONE_WRITES_OF / SCALE;
        assertThat(count.authors(day) * perAuthor)
                .as("users of %s", day.begins())
                .isCloseTo(recorded, within(perAuthor / 2));
        assertThat((double) day.users()).isCloseTo(recorded, within(perAuthor / 2));
    }

    /** In the days 8 to 14 after the peak the platform is as before, or somewhat larger, or much. */
    private static void checkCourse(WaveShape shape, PlatformTruth truth, PlatformCount count) {
        double growth = weeksAfter(truth, count).average().orElseThrow() / count.authors(truth.dayBefore());
        switch (shape) {
            case FLEETING -> assertThat(growth).isBetween(1.0, 1.05);
            case FADING -> assertThat(growth).isBetween(2.0, 4.0);
            case LASTING -> assertThat(growth).isBetween(5.0, 8.0);
        }
    }

    private static DoubleStream weeksAfter(PlatformTruth truth, PlatformCount count) {
        return IntStream.rangeClosed(9, 15).mapToDouble(day -> count.authors(truth.day(day)));
    }

    private static double fall(int newcomers, int peak) {
        return 1 - newcomers / (double) peak;
    }
}
